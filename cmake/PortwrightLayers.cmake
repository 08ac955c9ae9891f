# SPDX-License-Identifier: Apache-2.0
# Two functions make a layer and its tests; everything every target needs is set here.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(PORTWRIGHT_CCACHE ccache)
if(PORTWRIGHT_CCACHE)
  # ccache caches a source that uses a precompiled header only when told that these may be trusted; what one checkout
  # compiled serves the next.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros
    CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${PORTWRIGHT_CCACHE})
endif()

add_library(portwright_options INTERFACE)
target_include_directories(portwright_options INTERFACE ${PROJECT_SOURCE_DIR}/src)
target_compile_options(portwright_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
  -Woverloaded-virtual $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess> $<$<BOOL:${PORTWRIGHT_WARNINGS_AS_ERRORS}>:-Werror>)
if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # A source that is included counts as a header, in which members of unnamed namespaces' types would be a fault.
  target_compile_options(portwright_options INTERFACE -Wno-subobject-linkage)
endif()
target_compile_definitions(portwright_options INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII
  QT_NO_FOREACH QT_NO_KEYWORDS QT_USE_QSTRINGBUILDER)
if(PORTWRIGHT_SANITIZE)
  target_compile_options(portwright_options INTERFACE -fsanitize=${PORTWRIGHT_SANITIZE} -fno-omit-frame-pointer
    -fno-sanitize-recover=all $<$<CXX_COMPILER_ID:Clang>:-fsanitize-ignorelist=${CMAKE_CURRENT_LIST_DIR}/sanitizer-ignore.txt>
    # GCC takes the sanitizers' own code for uses of unset values.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(portwright_options INTERFACE -fsanitize=${PORTWRIGHT_SANITIZE})
endif()

if(PORTWRIGHT_FUZZ)
  target_compile_options(portwright_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# portwright_precompiled(<target>)
# Gives the target the headers that nearly all sources read, compiled once for all targets.
function(portwright_precompiled target)
  if(NOT TARGET portwright_pch)
    file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/pch.cpp CONTENT "")
    add_library(portwright_pch STATIC ${PROJECT_BINARY_DIR}/pch.cpp)
    target_link_libraries(portwright_pch PRIVATE portwright_options Qt6::Core)
    set_target_properties(portwright_pch PROPERTIES AUTOMOC OFF)
    target_precompile_headers(portwright_pch PRIVATE ${PROJECT_SOURCE_DIR}/cmake/core_pch.h)
  endif()
  target_precompile_headers(${target} REUSE_FROM portwright_pch)
endfunction()

# portwright_layer(<name> SOURCES ... USES <layers and libraries>)
# The static library of the folder src/<name>, target portwright_<name>.
function(portwright_layer name)
  cmake_parse_arguments(ARG "" "" "SOURCES;USES" ${ARGN})
  add_library(portwright_${name} STATIC ${ARG_SOURCES})
  target_link_libraries(portwright_${name} PUBLIC portwright_options ${ARG_USES})
  portwright_precompiled(portwright_${name})
endfunction()

# portwright_layer_tests(<name> [APPLICATION core|gui|widgets] SOURCES ... [USES <libraries beyond the layer>])
# One program test_<name> that links the layer <name> alone; ctest gets one entry for each tst_<file>.cpp.
function(portwright_layer_tests name)
  cmake_parse_arguments(ARG "" "APPLICATION" "SOURCES;USES" ${ARGN})
  if(NOT ARG_APPLICATION)
    set(ARG_APPLICATION core)
  endif()
  add_executable(test_${name} ${ARG_SOURCES} ${PROJECT_SOURCE_DIR}/tests/support/${ARG_APPLICATION}main.cpp)
  target_link_libraries(test_${name} PRIVATE portwright_${name} portwright_test_support ${ARG_USES})
  portwright_precompiled(test_${name})
  foreach(source ${ARG_SOURCES})
    get_filename_component(test ${source} NAME_WE)
    if(test MATCHES "^tst_")
      add_test(NAME ${name}/${test} COMMAND test_${name} ${test})
      set_tests_properties(${name}/${test} PROPERTIES TIMEOUT 300
        ENVIRONMENT "LC_ALL=C.UTF-8;QT_QPA_PLATFORM=offscreen;QT_FONT_DPI=96;QT_ENABLE_HIGHDPI_SCALING=0")
    endif()
  endforeach()
endfunction()
