package lanxian.cql2.tree;

/**
 * One method for each kind of expression.
 *
 * @param <R> what comes of an expression
 */
public interface ExpressionVisitor<R> {
  R logical(Expression.Logical logical);

  R not(Expression.Not not);

  R comparison(Expression.Comparison comparison);

  R like(Expression.Like like);

  R between(Expression.Between between);

  R in(Expression.In in);

  R isNull(Expression.IsNull isNull);

  R related(Expression.Related related);

  R arithmetic(Expression.Arithmetic arithmetic);

  R folded(Expression.Folded folded);

  R property(Expression.Property property);

  R call(Expression.Call call);

  R array(Expression.Array array);

  R interval(Expression.Interval interval);

  R text(Expression.Text text);

  R numeral(Expression.Numeral numeral);

  R truth(Expression.Truth truth);

  R date(Expression.Date date);

  R timestamp(Expression.Timestamp timestamp);

  R unbounded(Expression.Unbounded unbounded);

  R shape(Expression.Shape shape);

  R box(Expression.Box box);
}
