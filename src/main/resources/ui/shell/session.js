// Who uses the page: nobody in particular, or a person with roles. `person` of the state hangs on the service's answer;
// 'lx-sight' of the document says that somebody else asks now, who may see more or less.

import { getJson, send } from './api.js';
import { state } from './state.js';

/** Whether the person has one of some roles; none includes another. */
export const may = (...roles) => roles.some((role) => state.get('person')?.roles.includes(role));

const WHO = ['login', 'name', 'clearance', 'mustChangePassword'];
const isSame = (one, other) => one !== null && WHO.every((key) => one[key] === other[key])
  && String(one.roles) === String(other.roles);

/** Whether the person works on change sets: they hold zones of every level, so it takes sight of them all. */
export const mayDraft = () => may('PLANNER', 'REVIEWER', 'ADMINISTRATOR') && state.get('person').clearance === 'RESTRICTED';

/** Asks the service who this is: {login, name, roles, clearance, means, csrfToken, mustChangePassword, signIn}. */
export async function refresh() {
  const told = await getJson('session', {}, { tellsPassword: true });
  const before = state.get('person');
  if (isSame(before, told)) {
    Object.assign(before, told); // the same person in another session: nothing that was typed may be drawn anew
  } else {
    state.set({ person: told });
  }
}

const seesAnew = () => document.dispatchEvent(new Event('lx-sight'));

export async function signIn(login, password) {
  await send('POST', 'session', { json: { login, password } }, { tellsPassword: true });
  await refresh();
  seesAnew();
}

export async function signOut() {
  await send('DELETE', 'session', {}, { tellsPassword: true }).catch((fault) => {
    if (fault.status !== 401) { // it was over already
      throw fault;
    }
  });
  await refresh();
  seesAnew();
}

/** The session is over and nobody signs in again: the page is that of nobody in particular. */
export async function goOnAsNobody() {
  await refresh();
  seesAnew();
}

/** Chooses a password of one's own, which ends the session; signs in with it again. */
export async function changePassword(old, password) {
  const { login } = state.get('person');
  await send('POST', `people/${encodeURIComponent(login)}/password`, { json: { old, password } }, { tellsPassword: true });
  await signIn(login, password);
}

/** Where single sign-on begins; it comes back to what is shown now. */
export function providerAddress() {
  const base = new URL('.', document.baseURI).href;
  return `${base}session/oidc?${new URLSearchParams({ return: `/${location.href.slice(base.length)}` })}`;
}
