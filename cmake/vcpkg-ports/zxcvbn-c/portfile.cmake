# SPDX-License-Identifier: Apache-2.0
# zxcvbn-c has no port of its own in vcpkg, and its build has no install step.
vcpkg_from_git(
    OUT_SOURCE_PATH SOURCE_PATH
    URL https://github.com/tsyrogit/zxcvbn-c
    REF 53c411e33b8660c64fa6554d8e9329f02cb7d21e # v2.6
)
file(COPY "${CMAKE_CURRENT_LIST_DIR}/CMakeLists.txt" DESTINATION "${SOURCE_PATH}")
vcpkg_cmake_configure(SOURCE_PATH "${SOURCE_PATH}")
vcpkg_cmake_install()
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug/include")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE.txt")
