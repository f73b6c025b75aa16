package com.example;

import mathlib.Mathlib;

class Sum {
  int five() {
    return Mathlib.load().add(2, 3);
  }
}
