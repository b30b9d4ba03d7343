// Two ways to ask again and again, and only ever hear the newest answer.

/** A question that drops the one before: `run(…, signal)`; a dropped one never answers. */
export function latest(run) {
  let current = null;
  return async (...given) => {
    current?.abort();
    const mine = new AbortController();
    current = mine;
    try {
      const answer = await run(...given, mine.signal);
      return mine.signal.aborted ? new Promise(() => {}) : answer;
    } catch (fault) {
      if (mine.signal.aborted) {
        return new Promise(() => {});
      }
      throw fault;
    }
  };
}

/**
 * One question at a time: what comes while one is under way waits, and only the newest of it is asked. So answers come as
 * fast as the service gives them, and never more than one behind.
 */
export function following(run, onAnswer, onFault) {
  let busy = false;
  let waiting = null;
  const next = async (given) => {
    busy = true;
    try {
      onAnswer(await run(given), given);
    } catch (fault) {
      onFault(fault);
    }
    busy = false;
    if (waiting !== null) {
      const [newest] = waiting;
      waiting = null;
      next(newest);
    }
  };
  return (given) => {
    if (busy) {
      waiting = [given];
    } else {
      next(given);
    }
  };
}
