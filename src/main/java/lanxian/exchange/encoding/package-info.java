/** Which characters the bytes of a file mean: strict decoding, never with replacement characters. */
package lanxian.exchange.encoding;
