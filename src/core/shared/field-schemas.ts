import { z } from 'astro/zod';
import { findLookAlike } from './look-alike-host.ts';
import { findTagFault } from './names.ts';
import { msgKey } from './message.ts';

/** A text with something in it. */
export const filledText = z.string().regex(/\S/, msgKey`must not be blank`);

const notOnCalendar = msgKey`must be a day that the calendar has`;

/** An ISO date, or a year or month where the day is not known. */
export const partialDate = z.union([z.string(), z.number().int().transform(String)]).pipe(
  z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
      error: msgKey`must be a date such as 2025-01-20, 2025-01 or 2025`,
      abort: true,
    })
    .refine(isOnCalendar, notOnCalendar),
);

/** An ISO date. */
const fullDate = z
  .string(msgKey`must be a date such as 2026-11-24`)
  .regex(/^\d{4}-\d{2}-\d{2}$/, {
    error: msgKey`must be a date such as 2026-11-24`,
    abort: true,
  })
  .refine(isOnCalendar, { error: notOnCalendar, abort: true });

/**
 * An ISO date on which something was done. A year is granted beyond the clock's, as the clock of a
 * machine may be wrong; what is meant are slips of the pen, such as 2062 for 2026.
 */
export const pastDate = fullDate.refine(
  (date) => Number(date.slice(0, 4)) <= new Date().getUTCFullYear() + 1,
  msgKey`must be a day that has been`,
);

/** A text in several languages, by BCP 47 tag. Apart from what reads it, which browsers load. */
export const localizedSchema = z.record(z.string(), filledText);

/**
 * The address of a page or a file that a reader may follow safely: no script, no file of the
 * device, and none of a user's name, by which an address passes for that of another site. What
 * browsers leave out of an address in silence is refused.
 */
export const webAddress = z
  .string()
  .refine((address) => !/[\s\p{Cc}]/u.test(address), {
    error: msgKey`must be an address without spaces or line breaks`,
    abort: true,
  })
  .pipe(
    z
      .url({
        protocol: /^https?$/,
        error: msgKey`must be an address that begins with https:// or http://`,
        abort: true,
      })
      .refine((address) => {
        const { username, password } = new URL(address);
        return username === '' && password === '';
      }, msgKey`must be an address without the name of a user before the host`)
      .refine(
        (address) => findLookAlike(address) === undefined,
        msgKey`must be an address whose host has no letters that only look like Latin ones`,
      ),
  );

function isOnCalendar(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, day);
  return year > 0 && time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
}

/** A language tag of BCP 47, in small and capital letters as it is registered. */
export const languageTag = z.string().superRefine((tag, context) => {
  const fault = findTagFault(tag);
  if (fault)
    context.addIssue({ code: 'custom', params: { fault: fault.message, hint: fault.hint } });
});
