import { relocatePages } from './relocate.ts';
import { serveThread } from './threads.ts';

// A thread of its own, begun by relocate.ts.
serveThread(relocatePages);
