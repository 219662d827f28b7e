// Requests as Slack's Events API sends them, without their signature. Slack wants the challenge of the first back as the
// answer, which Kestra gives where the flow returns it. Names and ids are made up.
// Source: Slack's documentation of the Events API; product §6.2.
import { type FreshValues, type ProviderEvent, type ProviderHeader, secondsOf } from './provider-event.ts';

/** The events; the one that Slack sends before all others comes first. */
export const slackEvents: readonly ProviderEvent[] = [
  {
    provider: 'Slack',
    name: 'url_verification',
    make: (fresh) => ({
      headers: headersOf(fresh),
      body: { token: fresh.hex(24), challenge: fresh.hex(52), type: 'url_verification' },
    }),
  },
  {
    provider: 'Slack',
    name: 'app_mention',
    make: (fresh) => ({
      headers: headersOf(fresh),
      body: {
        token: fresh.hex(24),
        team_id: 'T0EXAMPLE1',
        api_app_id: 'A0EXAMPLE1',
        event: {
          type: 'app_mention',
          user: 'U0EXAMPLE1',
          text: '<@U0EXAMPLE2> deploy the shop',
          ts: `${secondsOf(fresh)}.000100`,
          channel: 'C0EXAMPLE1',
          event_ts: `${secondsOf(fresh)}.000100`,
        },
        type: 'event_callback',
        event_id: `Ev${fresh.hex(10).toUpperCase()}`,
        event_time: secondsOf(fresh),
        authorizations: [{ enterprise_id: null, team_id: 'T0EXAMPLE1', user_id: 'U0EXAMPLE2', is_bot: true }],
      },
    }),
  },
];

function headersOf(fresh: FreshValues): readonly ProviderHeader[] {
  return [
    ['User-Agent', 'Slackbot 1.0 (+https://api.slack.com/robots)'],
    ['Accept', '*/*'],
    ['Content-Type', 'application/json'],
    ['X-Slack-Request-Timestamp', String(secondsOf(fresh))],
  ];
}
