# tenet_kinds(<kind> <function> <folder>...): <listed/FUNCTION.hpp> of the build
# tree includes every header whose card says `Kind: <kind>`, and visits what
# they define:
#   each_cache_policy([]<template <class...> class Cache>(std::string_view) {});
#   each_balancer([]<class Balancer>(std::string_view name) {});
function(tenet_kinds kind function)
  set(includes)
  set(visits)
  foreach(folder ${ARGN})
    file(GLOB_RECURSE headers RELATIVE ${PROJECT_SOURCE_DIR} CONFIGURE_DEPENDS
      ${PROJECT_SOURCE_DIR}/${folder}/*.hpp)
    foreach(header ${headers})
      # A card that changes may list its entry, or no longer.
      set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
        ${PROJECT_SOURCE_DIR}/${header})
      file(STRINGS ${PROJECT_SOURCE_DIR}/${header} listed LIMIT_COUNT 1
        REGEX "^// Kind: +${kind}$")
      if(listed)
        get_filename_component(name ${header} NAME_WE)
        string(APPEND includes "#include <tenet/${header}>\n")
        string(APPEND visits
          "    visit.template operator()<tenet::${name}>(\"${name}\");\n")
      endif()
    endforeach()
  endforeach()
  file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/include/listed/${function}.hpp
    @ONLY CONTENT "// Every ${kind}, by the cards; written by CMake.
#pragma once

${includes}
namespace tenet::listed {

inline void ${function}([[maybe_unused]] auto visit) {
${visits}}

}  // namespace tenet::listed
")
endfunction()

tenet_kinds("cache policy" each_cache_policy cache)
tenet_kinds(balancer each_balancer loadbalance)
