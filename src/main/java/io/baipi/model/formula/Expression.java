package io.baipi.model.formula;

import java.util.List;

/** A part of a formula that knows where it stands in the formula's text, in UTF-16 units from 0. */
public sealed interface Expression {
  /** Where the part starts. */
  int start();

  /** How long the part is. */
  int length();

  /** A number, with the digits that it was written with. */
  record Num(double value, String digits, int start, int length) implements Expression {}

  /** {@code true} or {@code false}. */
  record Truth(boolean value, int start, int length) implements Expression {}

  /** A text in quotes. */
  record Text(String text, int start, int length) implements Expression {}

  /** The name of an input. */
  record Name(String name, int start, int length) implements Expression {}

  /** {@code -x}. */
  record Negative(Expression operand, int start, int length) implements Expression {}

  /** {@code not x}. */
  record Not(Expression operand, int start, int length) implements Expression {}

  /** Two operands and what is done with them. */
  record Binary(Operator operator, Expression left, Expression right, int start, int length)
      implements Expression {}

  /** A function of some arguments. */
  record Call(Function function, List<Expression> arguments, int start, int length)
      implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** What is taken from the data or from a model's result. */
  record Cited(Citation citation, int start, int length) implements Expression {}
}
