# SPDX-License-Identifier: Apache-2.0
# One interface target carries warnings and hardening; every target of ours links it.
option(QORGAN_WERROR "Treat warnings as errors" OFF)
option(QORGAN_SANITIZE "Build with address and undefined-behaviour sanitizers" OFF)
option(QORGAN_ASSERTIONS "Keep assertions in optimised builds" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_AUTOMOC ON)

find_program(QORGAN_CCACHE ccache)
if(QORGAN_CCACHE)
    # Precompiled headers need these sloppiness settings to be cacheable.
    set(launcher "${CMAKE_COMMAND}" -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 "${QORGAN_CCACHE}")
    set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
    set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
endif()

include(CheckPIESupported)
check_pie_supported()

add_library(qorgan_flags INTERFACE)
target_compile_definitions(qorgan_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_CAST_FROM_BYTEARRAY QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS
    # Qt 6.8 warns of what 6.4 has no other way to say.
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 QT_WARN_DEPRECATED_UP_TO=0x060400)
if(MSVC)
    target_compile_options(qorgan_flags INTERFACE /W4 /utf-8 /permissive- /guard:cf)
    if(QORGAN_WERROR)
        target_compile_options(qorgan_flags INTERFACE /WX)
    endif()
else()
    target_compile_options(qorgan_flags INTERFACE
        -Wall -Wextra -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual
        -Wformat=2 -fstack-protector-strong -fno-plt)
    if(QORGAN_WERROR)
        target_compile_options(qorgan_flags INTERFACE -Werror)
    endif()
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # ccache can only reuse objects built with a precompiled header when it is named this way.
        target_compile_options(qorgan_flags INTERFACE -fpch-preprocess)
    endif()
    if(QORGAN_SANITIZE)
        target_compile_options(qorgan_flags INTERFACE
            -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
        target_link_options(qorgan_flags INTERFACE -fsanitize=address,undefined)
    elseif(NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
        target_compile_definitions(qorgan_flags INTERFACE _FORTIFY_SOURCE=2)
    endif()
    if(UNIX AND NOT APPLE)
        target_link_options(qorgan_flags INTERFACE
            -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack -Wl,--as-needed)
    endif()
endif()
# Files and lines for traces: every variable on top of that is a quarter of each build's time, and
# most of what is linked.
if(NOT MSVC)
    string(REGEX REPLACE "-g( |$)" "-g1\\1" CMAKE_CXX_FLAGS_RELWITHDEBINFO
        "${CMAKE_CXX_FLAGS_RELWITHDEBINFO}")
endif()
if(QORGAN_ASSERTIONS)
    string(REPLACE "-DNDEBUG" "" CMAKE_CXX_FLAGS_RELWITHDEBINFO "${CMAKE_CXX_FLAGS_RELWITHDEBINFO}")
    target_compile_definitions(qorgan_flags INTERFACE QT_FORCE_ASSERTS)
endif()
