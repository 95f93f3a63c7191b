# tenet_headers(<target> <folder>...): <tenet/folder/x.hpp> reads the same from
# the build tree (a link per folder) and from the installed tree (a file set).
# Folders are searched to the bottom; what only the engine's own sources include
# is not installed.
function(tenet_headers target)
  set(scope PUBLIC)
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "INTERFACE_LIBRARY")
    set(scope INTERFACE)
  endif()

  set(base ${PROJECT_BINARY_DIR}/include)
  file(MAKE_DIRECTORY ${base}/tenet)
  set(found)
  foreach(folder ${ARGN})
    file(GLOB_RECURSE headers RELATIVE ${PROJECT_SOURCE_DIR} CONFIGURE_DEPENDS
      ${PROJECT_SOURCE_DIR}/${folder}/*.hpp)
    list(FILTER headers EXCLUDE REGEX "/engine/(child|script)\\.hpp$")
    if(headers)
      file(CREATE_LINK ${PROJECT_SOURCE_DIR}/${folder} ${base}/tenet/${folder}
        COPY_ON_ERROR SYMBOLIC)
      list(TRANSFORM headers PREPEND ${base}/tenet/)
      list(APPEND found ${headers})
    endif()
  endforeach()

  target_sources(${target} ${scope}
    FILE_SET HEADERS BASE_DIRS ${base} FILES ${found})
endfunction()
