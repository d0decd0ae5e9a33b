import { relocatePages } from './relocate-site.ts';
import { serveThread } from '../shared/threads.ts';

// A thread of its own, begun by relocate.ts.
serveThread(relocatePages);
