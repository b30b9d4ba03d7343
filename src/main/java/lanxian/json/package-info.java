/** JSON texts as bytes, written without a tree in between. Knows nothing of what it writes. */
package lanxian.json;
