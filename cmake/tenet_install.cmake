# Two export sets, so that the entries can be used where RapidCheck is absent.
include(CMakePackageConfigHelpers)

set(destination ${CMAKE_INSTALL_LIBDIR}/cmake/tenet)

install(TARGETS tenet EXPORT tenet FILE_SET HEADERS)
install(EXPORT tenet NAMESPACE tenet:: FILE tenetEntries.cmake
  DESTINATION ${destination})

if(TARGET tenet_laws)
  install(TARGETS tenet_laws EXPORT tenet_laws FILE_SET HEADERS)
  install(EXPORT tenet_laws NAMESPACE tenet:: FILE tenetLaws.cmake
    DESTINATION ${destination})
endif()

write_basic_package_version_file(
  ${PROJECT_BINARY_DIR}/tenetConfigVersion.cmake
  COMPATIBILITY SameMajorVersion ARCH_INDEPENDENT)
file(STRINGS cmake/packages.txt names REGEX "[|] RapidCheck$")
string(REGEX REPLACE "^[^|]*[|] ([^ ]*) [|] ([^ ]*) [|] ([^ ]*) [|].*"
  "Debian and Ubuntu: \\1; vcpkg: \\2; Homebrew: \\3" tenet_rapidcheck
  "${names}")
configure_file(cmake/tenetConfig.cmake ${PROJECT_BINARY_DIR}/tenetConfig.cmake
  @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/tenetConfig.cmake
  ${PROJECT_BINARY_DIR}/tenetConfigVersion.cmake DESTINATION ${destination})
