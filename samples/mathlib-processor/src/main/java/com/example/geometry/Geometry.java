package com.example.geometry;

import io.ekkogen.runtime.EkkoLibrary;

/** Distances, by libmathlib. The annotation alone makes {@code Mathlib} and {@code Point}. */
@EkkoLibrary("mathlib.ekko.json")
public final class Geometry {
  private final Mathlib mathlib = Mathlib.load();

  /** The length of the way that leads through {@code points}, in order. */
  public double pathLength(Point... points) {
    double length = 0;
    for (int i = 1; i < points.length; i++) {
      length += mathlib.distance(points[i - 1], points[i]);
    }
    return length;
  }

  /** Moves {@code point}. */
  public void move(Point point, double dx, double dy) {
    mathlib.translatePoint(point, dx, dy);
  }

  /** Prints the length of a way. */
  public static void main(String[] arguments) {
    Geometry geometry = new Geometry();
    Point end = new Point(0, 0);
    geometry.move(end, 3, 4);
    System.out.println(geometry.pathLength(new Point(0, 0), end, new Point(3, 0)));
  }
}
