// SPDX-License-Identifier: Apache-2.0
// Days known within bounds, as a person says them; exact days stay as one types them. Private to
// `cli`.
#pragma once

#include <string>
#include <string_view>

#include "base/edtf.h"

namespace sanya::cli {

// "2007-12-20", "2016", "between 2004-07 and 2006-03", "about 2005", "1999-09-29, uncertain".
std::string date_text(const DateField& field);
// A text of the rules, in which "2016-01-01 to 2016-12-31" is said as "2016", and other days within
// bounds as "between 2007-12-20 and 2008-03-31"; "0 to 2" as "up to 2", since it is the reason for
// an answer that needs more than none.
std::string dated(std::string_view text);

}  // namespace sanya::cli
