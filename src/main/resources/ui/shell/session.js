// Who uses the page: nobody in particular, or a person with roles. `person` of the state hangs on the service's answer.

import { getJson, send } from './api.js';
import { state } from './state.js';

/** Whether the person has one of some roles; none includes another. */
export const may = (...roles) => roles.some((role) => state.get('person')?.roles.includes(role));

/** Asks the service who this is: {login, roles, clearance, means, csrfToken, mustChangePassword, signIn}. */
export async function refresh() {
  state.set({ person: await getJson('session') });
}

export async function signIn(login, password) {
  await send('POST', 'session', { json: { login, password } });
  await refresh();
}

export async function signOut() {
  await send('DELETE', 'session');
  await refresh();
}
