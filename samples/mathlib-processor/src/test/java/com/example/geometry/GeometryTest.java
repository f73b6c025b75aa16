package com.example.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GeometryTest {
  private final Geometry geometry = new Geometry();

  @Test
  void addsUpTheDistances() {
    assertThat(geometry.pathLength(new Point(0, 0), new Point(3, 4), new Point(3, 0))).isEqualTo(9);
  }

  @Test
  void seesWhatNativeCodeWroteIntoAStructure() {
    Point point = new Point(10, 20);

    geometry.move(point, 5, -5);

    assertThat(point).hasToString("Point{x=15.0, y=15.0}");
  }
}
