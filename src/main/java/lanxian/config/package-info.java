/** Settings: what can be set, its default, and where a value comes from. */
package lanxian.config;
