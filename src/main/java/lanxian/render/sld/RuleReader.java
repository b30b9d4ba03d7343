package lanxian.render.sld;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.Symbolizer;
import org.geotools.styling.DescriptionImpl;

/** Reads feature type styles and their rules. */
final class RuleReader {
  private final StyleFactory styles;
  private final FilterReader filters;
  private final SymbolizerReader symbolizers;

  RuleReader(StyleFactory styles, FilterFactory factory, StyleImages images) {
    ExpressionReader expressions = new ExpressionReader(factory);
    this.styles = styles;
    this.filters = new FilterReader(factory, expressions);
    this.symbolizers = new SymbolizerReader(styles, factory, expressions, images);
  }

  FeatureTypeStyle featureTypeStyle(SldNode node) {
    FeatureTypeStyle style = styles.createFeatureTypeStyle();
    node.child("Name").ifPresent(name -> style.setName(plain(name)));
    style.getDescription().setTitle(node.child("Title").map(RuleReader::plain).orElse(null));
    style.getDescription().setAbstract(node.child("Abstract").map(RuleReader::plain).orElse(null));
    List<SldNode> rules = node.children("Rule");
    rules.forEach(rule -> style.rules().add(rule(rule)));
    node.done();
    if (rules.isEmpty()) {
      node.fault(SldFault.SLD_MISSING, "a FeatureTypeStyle needs a Rule");
    }
    return style;
  }

  private Rule rule(SldNode node) {
    Rule rule = styles.createRule();
    node.required("Name").ifPresent(name -> rule.setName(plain(name)));
    // without a title the rule could not be shown in a legend
    String title = node.required("Title").map(RuleReader::plain).orElse("");
    rule.setDescription(new DescriptionImpl(title, node.child("Abstract").map(RuleReader::plain).orElse("")));
    condition(node, rule);
    scales(node, rule);
    List<Symbolizer> read = new ArrayList<>();
    List<SldNode> drawn = symbolizerNodes(node);
    drawn.forEach(symbolizer -> symbolizers.read(symbolizer).ifPresent(read::add));
    rule.symbolizers().addAll(read);
    node.done();
    if (drawn.isEmpty()) {
      node.fault(SldFault.SLD_MISSING, "a Rule needs a symbolizer");
    }
    return rule;
  }

  /** In the order of the document, which is the order of painting. */
  private static List<SldNode> symbolizerNodes(SldNode node) {
    for (String kind : List.of("PolygonSymbolizer", "LineSymbolizer", "PointSymbolizer", "TextSymbolizer")) {
      node.children(kind);
    }
    return node.all(SymbolizerReader::isSymbolizer);
  }

  private void condition(SldNode node, Rule rule) {
    List<SldNode> found = node.all(child -> child.is(SldNode.OGC, "Filter"));
    Optional<SldNode> otherwise = node.child("ElseFilter");
    if (found.size() + (otherwise.isPresent() ? 1 : 0) > 1) {
      node.fault(SldFault.SLD_REPEATED, "a Rule has one Filter or an ElseFilter");
    }
    found.forEach(filter -> filters.read(filter).ifPresent(rule::setFilter));
    otherwise.ifPresent(SldNode::done);
    rule.setElseFilter(otherwise.isPresent());
  }

  private static void scales(SldNode node, Rule rule) {
    Optional<SldNode> least = node.child("MinScaleDenominator");
    Optional<SldNode> most = node.child("MaxScaleDenominator");
    least.map(of -> Numbers.read(of, 0, 1e12)).ifPresent(rule::setMinScaleDenominator);
    most.map(of -> Numbers.read(of, 0, 1e12)).ifPresent(rule::setMaxScaleDenominator);
    if (!(rule.getMinScaleDenominator() < rule.getMaxScaleDenominator())) {
      node.fault(SldFault.SLD_BAD_VALUE, "MinScaleDenominator must be below MaxScaleDenominator");
    }
  }

  static String plain(SldNode node) {
    String text = node.text().replaceAll("\\s+", " ");
    node.done();
    if (text.isEmpty()) {
      node.fault(SldFault.SLD_MISSING, node.name() + " is empty");
    }
    return text;
  }
}
