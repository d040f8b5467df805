// SPDX-License-Identifier: Apache-2.0
// What is printed of answers, counts and figures, and how an action is pointed to. Public through
// report.h.
#pragma once

#include <string>
#include <vector>

namespace sanya::report {

struct Option {
  std::string word;
  std::string label;
  bool proved = true;  // false: neither shown possible nor excluded
};

// How an answer stands on its scale, for its sign: by the pack's `better_than`, or that the pack
// marks it as a warning.
enum class Shape { top, middle, bottom, apart, several, warning };

// What a question came to, always with every alternative: nothing prints `options[0]` alone.
struct Answer {
  std::string question;
  std::string label;            // of the question
  std::vector<Option> options;  // the answer first; empty for a value question
  std::string text;             // "Claimed or Delivered"; a value with its unit
  Shape shape = Shape::apart;
  std::string because;
  struct Other {  // an alternative, and what would have to be so for it
    Option option;
    std::string because;
    std::vector<std::string> world;
  };
  std::vector<Other> others;
  std::string otherwise;  // where there is one alternative: the answer unless it is so
  // The reason as it is printed: each alternative with its own; "" where it would only repeat what
  // the answer is called or means.
  std::string why;
  std::vector<std::string> also;  // labels of later answers whose rule holds too
  bool inferred = false;          // rests on a link that we drew
  bool uncertain_date = false;
};

// Some units out of others, where either number may be a range.
struct Count {
  int low = 0;
  int high = 0;
  int of = 0;
  int of_high = 0;
  std::string text;  // "2 to 3 of 18"
};

struct Tally {  // of one question over all its units
  std::string question;
  std::string label;
  struct Row {
    Option option;
    std::string means;
    Shape shape = Shape::apart;
    bool closed = false;
    Count count;
    int percent_low = 0;    // of the denominator, for bars
    int percent_maybe = 0;  // what the range adds
  };
  std::vector<Row> rows;
  int units = 0;
  std::string units_text;     // "18 actions"
  std::string given_to_none;  // labels of the answers that no unit has, or may have
};

struct Figure {  // one line of a roll-up
  std::string rollup;
  std::string label;
  std::string group;  // "" for the total
  Count count;
  std::string share;  // "45%"; "" where suppressed or empty
  int missing_points = 0;
  std::string among;   // how many units the method counts, where it leaves some out
  std::string shared;  // of a total: units that are possible by the same reports
  bool suppressed = false;
  bool flagged = false;
};

struct FigureTable {  // the groups of one roll-up
  std::string label;  // "Delivered, by pledge"
  std::string note;   // what the groups leave out; else ""
  std::vector<Figure> rows;
};

struct Link {  // to an action within the report
  std::string id;
  std::string anchor;
  std::string title;
  std::string answer;  // the headline answer in full
  Shape shape = Shape::apart;
};

}  // namespace sanya::report
