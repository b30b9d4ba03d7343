/** Styles made ready to draw: conditions, symbols and labels of the rules that apply at a scale. */
package lanxian.render.symbol;
