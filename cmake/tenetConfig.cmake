# Configured with the names that cmake/packages.txt has for RapidCheck.
#
# find_package(tenet)                  tenet::tenet, and tenet::laws if it can
# find_package(tenet COMPONENTS laws)  both, or says what is missing
include(${CMAKE_CURRENT_LIST_DIR}/tenetEntries.cmake)

set(tenet_entries_FOUND TRUE)
set(tenet_laws_FOUND FALSE)
set(tenet_laws_file ${CMAKE_CURRENT_LIST_DIR}/tenetLaws.cmake)

if(NOT EXISTS ${tenet_laws_file})
  set(tenet_laws_missing "tenet was installed without its laws")
else()
  find_package(rapidcheck CONFIG QUIET)
  find_package(Threads QUIET)
  if(NOT rapidcheck_FOUND)
    set(tenet_laws_missing "tenet::laws needs rapidcheck (@tenet_rapidcheck@)")
  elseif(NOT Threads_FOUND)
    set(tenet_laws_missing "tenet::laws needs a thread library")
  else()
    include(${tenet_laws_file})
    set(tenet_laws_FOUND TRUE)
  endif()
endif()

foreach(component ${tenet_FIND_COMPONENTS})
  if(tenet_FIND_REQUIRED_${component} AND NOT tenet_${component}_FOUND)
    set(tenet_FOUND FALSE)
    if(component STREQUAL "laws")
      set(tenet_NOT_FOUND_MESSAGE ${tenet_laws_missing})
    else()
      set(tenet_NOT_FOUND_MESSAGE
        "tenet has no component ${component}, only entries and laws")
    endif()
  endif()
endforeach()

if(NOT tenet_laws_FOUND AND NOT tenet_FIND_QUIETLY AND NOT
   tenet_FIND_COMPONENTS)
  message(STATUS "tenet: no tenet::laws: ${tenet_laws_missing}")
endif()
