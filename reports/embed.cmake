# SPDX-License-Identifier: Apache-2.0
# Writes the files of reports/ into one C++ file, so that the program needs none of them beside it.
# cmake -DROOT=reports -DOUT=embedded.cc -DFILES="style.css;templates/..." -P embed.cmake
set(text "// Generated from reports/ by reports/embed.cmake.\n#include \"report/template.h\"\n\nnamespace sanya::report {\n\nstd::string_view embedded(std::string_view path) {\n")
foreach(file IN LISTS FILES)
  file(READ "${ROOT}/${file}" body HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" body "${body}")
  # One short line for every eight bytes.
  string(REGEX REPLACE "((\\\\x[0-9a-f][0-9a-f])(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?)" "    \"\\1\"\n" body "${body}")
  string(APPEND text "  if (path == \"${file}\") {\n    static constexpr char kText[] =\n${body};\n    return {kText, sizeof(kText) - 1};\n  }\n")
endforeach()
string(APPEND text "  return {};\n}\n\n}  // namespace sanya::report\n")
file(WRITE "${OUT}" "${text}")
