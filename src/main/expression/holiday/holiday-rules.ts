// The public holidays of countries and their regions, as rules in the notation of `holiday.ts`.
// Source: the countries' laws as of 2024, checked against Kestra's answers where those were recorded. Holidays of
// calendars other than the Gregorian one, and single proclaimed days, are not here.

/** The rules of a country. */
export interface CountryRules {
  readonly days: string;
  /** Further days of regions, by ISO 3166-2 code without the country. */
  readonly regions?: Readonly<Record<string, string>>;
}

const western = '01-01 12-25';

/** By ISO 3166-1 code in small letters. */
export const holidayRules: ReadonlyMap<string, CountryRules> = new Map<string, CountryRules>([
  ['at', { days: `${western} 01-06 E+1 05-01 E+39 E+50 E+60 08-15 10-26 11-01 12-08 12-26` }],
  ['be', { days: `${western} E+1 05-01 E+39 E+50 07-21 08-15 11-01 11-11` }],
  [
    'de',
    {
      days: `${western} E-2 E+1 05-01 E+39 E+50 10-03 12-26`,
      regions: {
        bb: '10-31',
        be: '03-08@2019',
        bw: '01-06 E+60 11-01',
        by: '01-06 E+60 11-01',
        hb: '10-31@2018',
        he: 'E+60',
        hh: '10-31@2018',
        mv: '03-08@2023 10-31',
        ni: '10-31@2018',
        nw: 'E+60 11-01',
        rp: 'E+60 11-01',
        sh: '10-31@2018',
        sl: 'E+60 08-15 11-01',
        sn: '10-31 WED<11-23',
        st: '01-06 10-31',
        th: '09-20@2019 10-31',
      },
    },
  ],
  ['dk', { days: `${western} E-3 E-2 E+1 E+39 E+50 12-26` }],
  [
    'es',
    {
      days: `${western} 01-06 E-2 05-01 08-15 10-12 11-01 12-06 12-08`,
      regions: { ct: 'E+1 06-24 09-11 12-26', md: 'E-3 05-02', pv: 'E-3 E+1' },
    },
  ],
  ['fi', { days: `${western} 01-06 E-2 E+1 05-01 E+39 SAT>=06-20 SAT>=10-31 12-06 12-26` }],
  ['fr', { days: `${western} E+1 05-01 05-08 E+39 E+50 07-14 08-15 11-01 11-11`, regions: { a: 'E-2 12-26' } }],
  [
    'gb',
    {
      days: '01-01+ E-2 05/MON/1 05/MON/L 12-25++ 12-26++',
      regions: {
        eng: 'E+1 08/MON/L',
        nir: '03-17+ E+1 07-12+ 08/MON/L',
        sct: '01-02++ 08/MON/1 11-30+',
        wls: 'E+1 08/MON/L',
      },
    },
  ],
  ['ie', { days: `${western} 03-17 E+1 05/MON/1 06/MON/1 08/MON/1 10/MON/L 12-26` }],
  ['it', { days: `${western} 01-06 E+0 E+1 04-25 05-01 06-02 08-15 11-01 12-08 12-26` }],
  ['lu', { days: `${western} E+1 05-01 05-09@2019 E+39 E+50 06-23 08-15 11-01 12-26` }],
  ['nl', { days: `${western} E+1 04-27@2014 E+39 E+50 12-26` }],
  ['no', { days: `${western} E-3 E-2 E+0 E+1 05-01 05-17 E+39 E+49 E+50 12-26` }],
  ['pl', { days: `${western} 01-06@2011 E+0 E+1 05-01 05-03 E+49 E+60 08-15 11-01 11-11 12-26` }],
  ['pt', { days: `${western} E-2 E+0 04-25 05-01 E+60 06-10 08-15 10-05 11-01 12-01 12-08` }],
  ['se', { days: `${western} 01-06 E-2 E+0 E+1 05-01 E+39 E+49 06-06@2005 SAT>=06-20 SAT>=10-31 12-26` }],
  [
    'us',
    {
      days: '01-01~ 01/MON/3 02/MON/3 05/MON/L 06-19~@2021 07-04~ 09/MON/1 10/MON/2 11-11~ 11/THU/4 12-25~',
    },
  ],
]);
