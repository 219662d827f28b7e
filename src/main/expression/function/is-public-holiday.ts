// `isPublicHoliday(date, countryCode, subDivision)`. Which days are holidays is in `holiday/`.
// Source: Kestra's function (Jollyday behind it), which only the newer version has.
import type { TemplateFunction } from '../extension.ts';
import { isHoliday } from '../holiday/holiday.ts';
import { raisePebble } from '../raise.ts';
import { toText } from '../to-text.ts';
import { dayArgument } from './day-argument.ts';

/**
 * `countryCode` is ISO 3166-1 such as `DE`, `subDivision` a region such as `by`. A country that we have no rules for
 * is told as such: false would be a guess.
 */
export const isPublicHoliday: TemplateFunction = {
  name: 'isPublicHoliday',
  argumentNames: ['date', 'countryCode', 'subDivision'],
  requires: 'hasNewExpressions',
  call(parameters) {
    const prefix = "The 'isPublicHoliday()' function";
    const country = parameters.get('countryCode') ?? null;
    if ((parameters.get('date') ?? null) === null) return raisePebble(`${prefix} expects a 'date' argument.`);
    if (country === null) return raisePebble(`${prefix} expects a 'countryCode' argument.`);
    const day = dayArgument(parameters, 'isPublicHoliday');
    const subDivision = toText(parameters.get('subDivision') ?? '').trim();
    const answer = isHoliday({ day, country: toText(country), subDivision });
    if (answer !== undefined) return answer;
    return raisePebble(`Cannot tell holidays: those of country '${toText(country)}' are not known here`);
  },
};
