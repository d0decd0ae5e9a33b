import type { OfflineStrings } from './offline-zh-CN.ts';

/** The words about offline reading in English. */
export const offlineEn: OfflineStrings = {
  title: 'No network',
  text: 'This page is not kept on this device. When the network is back, go back and open it again; what is kept can be read now.',
  label: 'Offline',
  offer: {
    keep: 'Keep on this device',
    keepSized: 'Keep on this device ({size})',
    rest: 'Keep the rest',
    remove: 'Remove from this device',
    keeping: 'Keeping the site.',
    kept: 'Kept: it can be read and searched without a network.',
    keptMore: 'The common pages are kept; an essay is kept once you open it.',
    partly: '{kept} of {total} files are kept; the rest are kept when you open them.',
    removed: 'Removed.',
    failed: 'It could not be kept: no network, or no room on the device. ',
  },
};
