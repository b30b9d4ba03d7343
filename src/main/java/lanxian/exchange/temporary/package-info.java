/** Files on disk that are gone when their owner is done with them. */
package lanxian.exchange.temporary;
