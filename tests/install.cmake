# SPDX-License-Identifier: Apache-2.0
# Installs into a folder of the build and tries what is there: cmake -DBUILD= -DROOT= -P install.cmake
cmake_minimum_required(VERSION 3.25)
set(place ${BUILD}/installed)
file(REMOVE_RECURSE ${place})

# run(OUTPUT COMMAND...): what it printed; it must succeed.
function(run output)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE code OUTPUT_VARIABLE said ERROR_VARIABLE talk)
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "${ARGN}: ${code}\n${said}${talk}")
  endif()
  set(${output} "${said}" PARENT_SCOPE)
  set(${output}_talk "${talk}" PARENT_SCOPE)
endfunction()

run(done ${CMAKE_COMMAND} --install ${BUILD} --prefix ${place})
foreach(file bin/sanya share/sanya/rules/house.yaml share/sanya/rules/ladders.yaml share/man/man1/sanya.1
    share/bash-completion/completions/sanya share/zsh/site-functions/_sanya
    share/fish/vendor_completions.d/sanya.fish share/doc/sanya/LICENSE)
  if(NOT EXISTS ${place}/${file})
    message(FATAL_ERROR "${file} is not installed")
  endif()
endforeach()

run(said ${place}/bin/sanya status --tracker ${ROOT}/tests/stories/water)
if(NOT said MATCHES "shipped:house.yaml")
  message(FATAL_ERROR "the pack that was installed is not found:\n${said}")
endif()

find_program(groff groff)
if(groff)
  run(page ${groff} -man -wall -z -Tutf8 ${place}/share/man/man1/sanya.1)
  if(page_talk)
    message(FATAL_ERROR "the manual page has faults:\n${page_talk}")
  endif()
else()
  message(STATUS "no groff: the manual page was not checked")
endif()
