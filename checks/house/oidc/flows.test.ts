import { expect, it } from 'vitest';
import { beginFlow, takeFlow } from '../../../apps/dashboard/src/lib/server/oidc/flows.ts';

const flow = (state: string) => ({
  state,
  nonce: 'n',
  verifier: 'v',
  to: '/',
  invitation: null,
  before: undefined,
});

it('gives what was asked for a browser back once, and for ten minutes', () => {
  const handle = beginFlow(flow('a'), 0);
  expect(handle).toMatch(/^[\w-]{43}$/);
  expect(takeFlow(`${handle.slice(1)}x`, 1)).toBeNull();
  expect(takeFlow(undefined, 1)).toBeNull();
  expect(takeFlow(handle, 599_999)).toEqual(flow('a'));
  expect(takeFlow(handle, 599_999)).toBeNull();
  expect(takeFlow(beginFlow(flow('b'), 0), 600_000)).toBeNull();
});

it('forgets the oldest where there are too many, and no other', () => {
  const handles = Array.from({ length: 10_001 }, (_, number) => beginFlow(flow(`of many ${number}`), 0));
  expect(takeFlow(handles[0], 1)).toBeNull();
  expect(takeFlow(handles[1], 1)).toEqual(flow('of many 1'));
  expect(takeFlow(handles[10_000], 1)).toEqual(flow('of many 10000'));
});
