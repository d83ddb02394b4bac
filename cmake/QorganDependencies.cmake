# SPDX-License-Identifier: Apache-2.0
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Network Svg Test LinguistTools)
if(UNIX AND NOT APPLE)
    find_package(Qt6 6.4 REQUIRED COMPONENTS DBus)
endif()
find_package(QCoro6 0.8 REQUIRED COMPONENTS Core)
find_package(Qt6Keychain 0.13 REQUIRED)
find_package(OpenSSL 3.0 REQUIRED)
find_package(tl-expected REQUIRED)
find_package(Threads REQUIRED)
find_package(Python3 REQUIRED COMPONENTS Interpreter)

find_package(PkgConfig)
include(FindPackageHandleStandardArgs)

# libargon2
find_path(ARGON2_INCLUDE_DIR argon2.h REQUIRED)
find_library(ARGON2_LIBRARY NAMES argon2 REQUIRED)
add_library(Qorgan::Argon2 UNKNOWN IMPORTED)
set_target_properties(Qorgan::Argon2 PROPERTIES
    IMPORTED_LOCATION "${ARGON2_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES "${ARGON2_INCLUDE_DIR}")

# libphonenumber
find_path(PHONENUMBER_INCLUDE_DIR phonenumbers/phonenumberutil.h REQUIRED)
find_library(PHONENUMBER_LIBRARY NAMES phonenumber REQUIRED)
add_library(Qorgan::PhoneNumber UNKNOWN IMPORTED)
set_target_properties(Qorgan::PhoneNumber PROPERTIES
    IMPORTED_LOCATION "${PHONENUMBER_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${PHONENUMBER_INCLUDE_DIR}")

# zxcvbn
find_path(ZXCVBN_INCLUDE_DIR zxcvbn.h PATH_SUFFIXES zxcvbn REQUIRED)
find_library(ZXCVBN_LIBRARY NAMES zxcvbn REQUIRED)
add_library(Qorgan::Zxcvbn UNKNOWN IMPORTED)
set_target_properties(Qorgan::Zxcvbn PROPERTIES
    IMPORTED_LOCATION "${ZXCVBN_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES "${ZXCVBN_INCLUDE_DIR}")

# SQLCipher, static where the platform offers it, and SQLiteCpp's archive over it: SQLiteCpp's own
# package would pull in libsqlite3 as well, and two SQLite libraries in one process share symbols.
find_path(SQLCIPHER_INCLUDE_DIR sqlite3.h PATH_SUFFIXES sqlcipher NO_CACHE REQUIRED
    HINTS /usr/include/sqlcipher /usr/local/include/sqlcipher)
find_library(SQLCIPHER_LIBRARY NAMES libsqlcipher.a sqlcipher REQUIRED)
file(STRINGS "${SQLCIPHER_INCLUDE_DIR}/sqlite3.h" sqlcipher_version_line
    REGEX "^#define SQLITE_VERSION_NUMBER")
string(REGEX MATCH "[0-9]+$" sqlcipher_sqlite_version "${sqlcipher_version_line}")
if(sqlcipher_sqlite_version LESS 3044002)
    message(FATAL_ERROR
        "SQLCipher 4.5.6 or newer is needed; found one built on SQLite ${sqlcipher_sqlite_version}.")
endif()
find_path(SQLITECPP_INCLUDE_DIR SQLiteCpp/SQLiteCpp.h REQUIRED)
find_library(SQLITECPP_LIBRARY NAMES libSQLiteCpp.a SQLiteCpp REQUIRED)
add_library(Qorgan::SQLCipher UNKNOWN IMPORTED)
set_target_properties(Qorgan::SQLCipher PROPERTIES
    IMPORTED_LOCATION "${SQLCIPHER_LIBRARY}"
    INTERFACE_COMPILE_DEFINITIONS "SQLITE_HAS_CODEC"
    INTERFACE_INCLUDE_DIRECTORIES "${SQLCIPHER_INCLUDE_DIR}"
    INTERFACE_LINK_LIBRARIES "OpenSSL::Crypto;Threads::Threads;${CMAKE_DL_LIBS};m")
add_library(Qorgan::SQLiteCpp UNKNOWN IMPORTED)
set_target_properties(Qorgan::SQLiteCpp PROPERTIES
    IMPORTED_LOCATION "${SQLITECPP_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${SQLITECPP_INCLUDE_DIR}"
    INTERFACE_LINK_LIBRARIES "Qorgan::SQLCipher")

# cpp-httplib: only the sandbox bank uses it.
find_package(httplib QUIET)
if(NOT TARGET httplib::httplib)
    find_path(HTTPLIB_INCLUDE_DIR httplib.h REQUIRED)
    find_library(HTTPLIB_LIBRARY NAMES cpp-httplib)
    if(HTTPLIB_LIBRARY)
        add_library(httplib::httplib UNKNOWN IMPORTED)
        set_target_properties(httplib::httplib PROPERTIES IMPORTED_LOCATION "${HTTPLIB_LIBRARY}")
    else()
        add_library(httplib::httplib INTERFACE IMPORTED)
    endif()
    set_target_properties(httplib::httplib PROPERTIES
        INTERFACE_INCLUDE_DIRECTORIES "${HTTPLIB_INCLUDE_DIR}"
        INTERFACE_COMPILE_DEFINITIONS "CPPHTTPLIB_OPENSSL_SUPPORT"
        INTERFACE_LINK_LIBRARIES "OpenSSL::SSL;OpenSSL::Crypto;Threads::Threads")
endif()
