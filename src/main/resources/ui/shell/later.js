// Checking, drawing and running the service come after the first look, so that nobody waits for what is not shown yet.

/** What each part is made of, if the page has not got it from the start. */
const MADE_OF = {
  check: () => import('../check/check.js'), print: () => import('../print/print.js'), draw: () => import('../draw/draw.js'), run: () => import('../run/run.js'),
};

const IDLE_MS = 5000; // a map that is dragged about all the time is no reason never to fetch them

/** Fetches what a part is made of; without a connection as soon as it is back. */
export async function fetchPart(part) {
  try {
    await MADE_OF[part]?.();
  } catch {
    document.addEventListener('lx-reconnected', () => fetchPart(part), { once: true });
  }
}

/** Fetches it when there is nothing else to do, so that it is there when it is chosen. */
export const fetchInIdle = (part) => requestIdleCallback(() => fetchPart(part), { timeout: IDLE_MS });
