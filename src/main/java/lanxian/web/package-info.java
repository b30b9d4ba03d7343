/** HTTP handlers of the product's own interface: siting checks, identify, project schema. Each parses, asks, writes. */
package lanxian.web;
