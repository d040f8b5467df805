// SPDX-License-Identifier: Apache-2.0
#include "exchange/list_words.h"

#include <algorithm>
#include <array>

#include "exchange/names.h"

namespace sanya::exchange {
namespace {

struct Named {
  Role role;
  std::string_view part;
};

// English, Spanish, Portuguese, French, German, Italian, Hungarian, Khmer, Russian; without marks.
constexpr std::array kNamed = {
    Named{Role::promise, "promis"},
    Named{Role::promise, "pledge"},
    Named{Role::promise, "commitment"},
    Named{Role::promise, "promes"},
    Named{Role::promise, "compromis"},
    Named{Role::promise, "compromes"},
    Named{Role::promise, "versprech"},
    Named{Role::promise, "igeret"},
    Named{Role::promise, "ការសន្យា"},
    Named{Role::promise, "обещани"},
    Named{Role::title, "title"},
    Named{Role::title, "titulo"},
    Named{Role::title, "titre"},
    Named{Role::title, "titel"},
    Named{Role::title, "titolo"},
    Named{Role::title, "ចំណងជើង"},
    Named{Role::owner, "minist"},
    Named{Role::owner, "depart"},
    Named{Role::owner, "agenc"},
    Named{Role::owner, "owner"},
    Named{Role::owner, "lead"},
    Named{Role::owner, "responsib"},
    Named{Role::owner, "responsab"},
    Named{Role::owner, "instit"},
    Named{Role::owner, "organi"},
    Named{Role::owner, "entidad"},
    Named{Role::owner, "party"},
    Named{Role::owner, "partido"},
    Named{Role::owner, "zustandig"},
    Named{Role::owner, "felelos"},
    Named{Role::owner, "ក្រសួង"},
    Named{Role::owner, "ស្ថាប័ន"},
    Named{Role::owner, "ведомств"},
    Named{Role::state, "stat"},
    Named{Role::state, "estado"},
    Named{Role::state, "etat"},
    Named{Role::state, "progres"},
    Named{Role::state, "rating"},
    Named{Role::state, "stage"},
    Named{Role::state, "verdict"},
    Named{Role::state, "avance"},
    Named{Role::state, "situac"},
    Named{Role::state, "allapot"},
    Named{Role::state, "zustand"},
    Named{Role::state, "kept"},
    Named{Role::state, "ស្ថានភាព"},
    Named{Role::state, "វឌ្ឍនភាព"},
    Named{Role::state, "статус"},
    Named{Role::due, "due"},
    Named{Role::due, "deadline"},
    Named{Role::due, "when"},
    Named{Role::due, "until"},
    Named{Role::due, "target"},
    Named{Role::due, "end"},
    Named{Role::due, "plazo"},
    Named{Role::due, "prazo"},
    Named{Role::due, "fecha"},
    Named{Role::due, "echeance"},
    Named{Role::due, "frist"},
    Named{Role::due, "hatarido"},
    Named{Role::due, "scadenza"},
    Named{Role::due, "កាលកំណត់"},
    Named{Role::due, "срок"},
    Named{Role::percent, "percent"},
    Named{Role::percent, "porcent"},
    Named{Role::percent, "pourcent"},
    Named{Role::percent, "prozent"},
    Named{Role::percent, "szazalek"},
    Named{Role::percent, "ភាគរយ"},
};

struct Told {
  std::string_view part;
  std::string_view step;
};

// The first whose part stands in the word decides, so that "not started" is no start.
constexpr std::string_view kNone;
constexpr std::string_view kUnsure = "?";
constexpr std::array kTold = {
    Told{"not started", kNone},
    Told{"not yet", kNone},
    Told{"pending", kNone},
    Told{"unknown", kNone},
    Told{"none", kNone},
    Told{"no action", kNone},
    Told{"no iniciad", kNone},
    Told{"pendiente", kNone},
    Told{"sin iniciar", kNone},
    Told{"pas commenc", kNone},
    Told{"en attente", kNone},
    Told{"nicht begonnen", kNone},
    Told{"nao iniciad", kNone},
    Told{"មិនទាន់", kNone},
    Told{"не начат", kNone},
    Told{"partial", kUnsure},
    Told{"partly", kUnsure},
    Told{"in part", kUnsure},
    Told{"parcial", kUnsure},
    Told{"partiel", kUnsure},
    Told{"teilweise", kUnsure},
    Told{"reszben", kUnsure},
    Told{"not ", kUnsure},
    Told{"no cumpl", kUnsure},
    Told{"non tenu", kUnsure},
    Told{"nicht ", kUnsure},
    Told{"nem ", kUnsure},
    Told{"unfulfilled", kUnsure},
    Told{"incumpl", kUnsure},
    Told{"broken", "abandoned"},
    Told{"abandon", "abandoned"},
    Told{"cancel", "abandoned"},
    Told{"dropped", "abandoned"},
    Told{"rompu", "abandoned"},
    Told{"gebrochen", "abandoned"},
    Told{"paused", "paused"},
    Told{"on hold", "paused"},
    Told{"progres", "begun"},
    Told{"ongoing", "begun"},
    Told{"under way", "begun"},
    Told{"underway", "begun"},
    Told{"started", "begun"},
    Told{"begun", "begun"},
    Told{"began", "begun"},
    Told{"en curso", "begun"},
    Told{"en proceso", "begun"},
    Told{"iniciad", "begun"},
    Told{"en cours", "begun"},
    Told{"in arbeit", "begun"},
    Told{"begonnen", "begun"},
    Told{"em andamento", "begun"},
    Told{"folyamatban", "begun"},
    Told{"in corso", "begun"},
    Told{"កំពុង", "begun"},
    Told{"announce", "announced"},
    Told{"promised", "announced"},
    Told{"talked", "announced"},
    Told{"anunciad", "announced"},
    Told{"annonc", "announced"},
    Told{"planned", "planned"},
    Told{"approved", "planned"},
    Told{"aprobad", "planned"},
    Told{"geplant", "planned"},
    Told{"done", "done"},
    Told{"complet", "done"},
    Told{"kept", "done"},
    Told{"fulfilled", "done"},
    Told{"implemented", "done"},
    Told{"delivered", "done"},
    Told{"achieved", "done"},
    Told{"succes", "done"},
    Told{"finished", "done"},
    Told{"cumplid", "done"},
    Told{"realizad", "done"},
    Told{"realise", "done"},
    Told{"tenue", "done"},
    Told{"erfullt", "done"},
    Told{"umgesetzt", "done"},
    Told{"teljesitve", "done"},
    Told{"teljesult", "done"},
    Told{"concluid", "done"},
    Told{"បានសម្រេច", "done"},
    Told{"បានបញ្ចប់", "done"},
    Told{"выполнен", "done"},
};

}  // namespace

bool is_named(std::string_view column, Role role) {
  const auto name = normalised(column);
  return std::any_of(kNamed.begin(), kNamed.end(), [&](const Named& named) {
    return named.role == role && name.find(normalised(named.part)) != std::string::npos;
  });
}

std::optional<std::string> step_told(std::string_view word) {
  const auto text = normalised(word);
  const auto told = std::find_if(kTold.begin(), kTold.end(), [&](const Told& each) {
    // A blank at the end of a part stands between words.
    auto part = normalised(each.part);
    if (each.part.ends_with(' ')) part += ' ';
    return text.find(part) != std::string::npos;
  });
  if (told == kTold.end() || told->step == kUnsure) return std::nullopt;
  return std::string(told->step);
}

}  // namespace sanya::exchange
