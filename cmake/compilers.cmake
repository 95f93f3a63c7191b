# Which compilers are pinned, and which one may be used beside the first.

set(tenet_strict -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
set(tenet_probe_source ${CMAKE_CURRENT_LIST_DIR}/probe.cpp)

# tenet_kind(<compiler> <kind> <version>): clang or gcc, and its major version;
# both empty for what is no compiler.
function(tenet_kind compiler kind version)
  set(${kind} "" PARENT_SCOPE)
  set(${version} "" PARENT_SCOPE)
  execute_process(COMMAND ${compiler} -dM -E -x c++ /dev/null
    OUTPUT_VARIABLE macros RESULT_VARIABLE status ERROR_QUIET)
  if(NOT status EQUAL 0)
    return()
  endif()
  if(macros MATCHES "__clang_major__ ([0-9]+)")
    set(${kind} clang PARENT_SCOPE)
    set(${version} ${CMAKE_MATCH_1} PARENT_SCOPE)
  elseif(macros MATCHES "__GNUC__ ([0-9]+)")
    set(${kind} gcc PARENT_SCOPE)
    set(${version} ${CMAKE_MATCH_1} PARENT_SCOPE)
  endif()
endfunction()

# tenet_is_pinned(<kind> <version> <result>): whether its warnings are errors.
# Those of any other are shown, since nobody has seen them before the user.
function(tenet_is_pinned kind version result)
  set(${result} OFF PARENT_SCOPE)
  if("${kind} ${version}" MATCHES "^(gcc 12|clang 16)$")
    set(${result} ON PARENT_SCOPE)
  endif()
endfunction()

# tenet_probe(<compiler> <folder> <fault>): what it cannot do of what is needed
# here; empty for one that can do all of it.
function(tenet_probe compiler folder fault)
  set(program ${folder}/probe)
  file(MAKE_DIRECTORY ${folder})
  file(REMOVE ${program})
  set(flags -std=c++20 ${tenet_strict} -Werror)
  execute_process(COMMAND ${compiler} ${flags} -fsyntax-only
    ${tenet_probe_source} RESULT_VARIABLE status OUTPUT_QUIET ERROR_QUIET)
  if(NOT status EQUAL 0)
    set(${fault} "cannot compile <ranges> of this library" PARENT_SCOPE)
    return()
  endif()
  execute_process(COMMAND ${compiler} ${flags} ${tenet_probe_source}
    -o ${program} RESULT_VARIABLE status OUTPUT_QUIET ERROR_QUIET)
  if(status EQUAL 0)
    execute_process(COMMAND ${program} RESULT_VARIABLE status
      OUTPUT_QUIET ERROR_QUIET)
  endif()
  if(status EQUAL 0)
    set(${fault} "" PARENT_SCOPE)
  else()
    set(${fault} "cannot link a program that runs" PARENT_SCOPE)
  endif()
endfunction()

# tenet_second_compiler(<kind of the first> <wanted> <folder> <path> <note>):
# the first of the other kind that passes the probe; if none does, the path is
# empty. The note is one line that says what was found, or what would do.
# Wanted: a compiler to take, `none`, or empty.
function(tenet_second_compiler first wanted folder path note)
  if(first STREQUAL "clang")
    set(other gcc)
    set(name g++)
    set(least 12)
    set(candidates g++-12 g++-13 g++-14 g++-15 g++)
  else()
    set(other clang)
    set(name clang++)
    set(least 16)
    set(candidates clang++-16 clang++-17 clang++-18 clang++-19 clang++-20
      clang++-21 clang++-22 clang++)
  endif()
  set(${path} "" PARENT_SCOPE)
  if(wanted STREQUAL "none")
    set(${note} "no second compiler is wanted; its checks are skipped"
      PARENT_SCOPE)
    return()
  elseif(NOT wanted STREQUAL "")
    set(candidates ${wanted})
    set(name ${wanted})
  endif()

  set(why "no ${name} is here")
  foreach(candidate ${candidates})
    unset(found)
    find_program(found ${candidate} NO_CACHE)
    if(NOT found)
      continue()
    endif()
    tenet_kind(${found} kind version)
    if(kind STREQUAL "" OR (wanted STREQUAL "" AND NOT kind STREQUAL other))
      continue()
    endif()
    tenet_probe(${found} ${folder} fault)
    if(fault STREQUAL "")
      set(${path} ${found} PARENT_SCOPE)
      set(${note} "a second compiler reads everything: ${candidate}, \
${kind} ${version}" PARENT_SCOPE)
      return()
    endif()
    set(why "${name} ${version} ${fault}")
  endforeach()
  if(other STREQUAL "gcc")
    set(name g++)
  else()
    set(name clang++)
  endif()
  set(${note} "${why}; ${name} ${least} or newer would do; its checks are \
skipped" PARENT_SCOPE)
endfunction()
