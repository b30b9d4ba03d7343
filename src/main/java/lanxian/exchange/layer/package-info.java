/** What a file says before anything is decided on it, shared by all format readers; and the faults of reading. */
package lanxian.exchange.layer;
