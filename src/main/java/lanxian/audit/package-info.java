/**
 * Looks the audit record over: whether it is as it was written. Whoever can write to the database past the service can
 * change its rows, but not so that it does not show, if only he who looks knows an earlier end of the record.
 */
package lanxian.audit;
