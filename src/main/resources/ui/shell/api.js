// Asks the service. Whatever goes wrong is a `Problem` (RFC 9457) with every fault, or `Unreachable`.

import { at } from './dom.js';
import { state } from './state.js';

export class Problem extends Error {
  /**
   * @param errors faults: {code, detail, line, coordinate, pointer, parameter, …}
   * @param retryAfterS when it may be tried again, in seconds; null if the service does not say
   */
  constructor(status, detail, errors, retryAfterS = null) {
    super(detail);
    this.status = status;
    this.errors = errors;
    this.retryAfterS = retryAfterS;
  }
}

/** The service did not answer: the network is gone, or the service is. */
export class Unreachable extends Error {}

const connection = new EventTarget();

/** Hears of every question, whether it was answered: `callback(reached)`. */
export function onConnection(callback) {
  connection.addEventListener('tried', ({ detail }) => callback(detail));
}

/** Hears when the service does not know any more who asks, though somebody had signed in: `callback()`. */
export function onSessionOver(callback) {
  connection.addEventListener('over', callback);
}

const isReading = ({ method = 'GET' }) => method === 'GET';

/** @param options those of `fetch`; `tellsPassword`: 401 is about the password sent with it, not about the session */
async function ask(path, options) {
  let answer = await reach(path, options);
  const known = Boolean(state.get('person')?.login);
  if (answer.status === 401 && !known && isReading(options)) {
    answer = await reach(path, options); // the browser held a session of before that is over; it has let go of it
  }
  if (!answer.ok) {
    if (answer.status === 401 && known && !options.tellsPassword) {
      connection.dispatchEvent(new CustomEvent('over'));
    }
    throw await problem(answer);
  }
  return answer;
}

async function reach(path, options) {
  let answer;
  try {
    answer = await fetch(at(path), options);
  } catch (fault) {
    if (fault.name === 'AbortError') {
      throw fault;
    }
    connection.dispatchEvent(new CustomEvent('tried', { detail: false }));
    throw new Unreachable(String(fault));
  }
  connection.dispatchEvent(new CustomEvent('tried', { detail: true }));
  return answer;
}

async function problem(answer) {
  const after = answer.headers.get('Retry-After');
  const retryAfterS = after === null ? null : Number(after);
  try {
    const told = await answer.json();
    return new Problem(answer.status, told.detail ?? told.title, told.errors ?? [], retryAfterS);
  } catch {
    return new Problem(answer.status, answer.statusText, [], retryAfterS);
  }
}

const query = (parameters) => {
  const given = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
};

export const getJson = async (path, parameters = {}, options = {}) =>
  (await ask(path + query(parameters), { headers: { Accept: 'application/json' }, ...options })).json();

/** What shows the service that the page itself asks, and not another that uses its cookie. */
const csrf = () => (state.get('person')?.csrfToken ? { 'X-CSRF-Token': state.get('person').csrfToken } : {});

/** @param body {content, mediaType, crs}; crs may be null */
export const post = async (path, parameters, { content, mediaType, crs }, options = {}) => (await ask(path + query(parameters), {
  method: 'POST', body: content,
  headers: { 'Content-Type': mediaType, Accept: 'application/json', ...(crs ? { 'Content-Crs': crs } : {}), ...csrf() },
  ...options,
})).json();

/**
 * Asks for a change.
 *
 * @param asked {parameters, json, content, mediaType, version}; `json` or `content` with its type, or no body; `version`
 *     is that of what was seen, as a number, and 412 tells that somebody was faster
 * @returns {body, version, location}: the JSON of the answer or null, the version after it (ETag) or null
 */
export async function send(method, path, { parameters = {}, json, content, mediaType, version } = {}, options = {}) {
  const answer = await ask(path + query(parameters), {
    method, body: json === undefined ? content : JSON.stringify(json),
    headers: {
      Accept: 'application/json', ...csrf(), ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(mediaType ? { 'Content-Type': mediaType } : {}), ...(version === undefined ? {} : { 'If-Match': `"v${version}"` }),
    },
    ...options,
  });
  const text = await answer.text();
  const tag = /^"v(\d+)"$/.exec(answer.headers.get('ETag') ?? '');
  return { body: text === '' ? null : JSON.parse(text), version: tag ? Number(tag[1]) : null, location: answer.headers.get('Location') };
}
