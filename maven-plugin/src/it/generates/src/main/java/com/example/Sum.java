package com.example;

import com.example.mathlib.Mathlib;

class Sum {
  int five() {
    return Mathlib.load().add(2, 3);
  }
}
