/**
 * The change feed: which zones each publication changed for somebody who sees zones up to a security level. Whoever
 * follows it and fetches what it names has a copy of what he may see; of what he may not see there is no trace in it.
 */
package lanxian.feed;
