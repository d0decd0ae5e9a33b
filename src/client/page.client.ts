// What every page does by itself, without a network and from the file system too.
import './copy.client.ts';
import './language.client.ts';
import './settings.client.ts';
