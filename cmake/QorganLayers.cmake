# SPDX-License-Identifier: Apache-2.0
# A folder is a static library. This table is the whole link graph; any other link between layers
# stops the configuration (docs/architecture.md draws it).
set(QORGAN_LAYER_FOLDERS core/base core/domain core/crypto core/bank core/platform core/vault
    core/sync core/session ui)

set(QORGAN_MAY_LINK_base "")
set(QORGAN_MAY_LINK_domain base)
set(QORGAN_MAY_LINK_crypto base domain)
set(QORGAN_MAY_LINK_bank base domain)
set(QORGAN_MAY_LINK_platform base domain)
set(QORGAN_MAY_LINK_vault base domain crypto)
set(QORGAN_MAY_LINK_sync base domain bank vault)
set(QORGAN_MAY_LINK_session base domain sync platform)
set(QORGAN_MAY_LINK_ui base domain session)

# qorgan_layer(<name> [LAYERS <layer>...] [PUBLIC <lib>...] [PRIVATE <lib>...])
# Makes the static library qorgan_<name> of every source below the current folder.
function(qorgan_layer name)
    cmake_parse_arguments(arg "" "" "LAYERS;PUBLIC;PRIVATE" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp *.h)
    add_library(qorgan_${name} STATIC ${sources})
    target_include_directories(qorgan_${name} PUBLIC "${CMAKE_SOURCE_DIR}/core" "${CMAKE_SOURCE_DIR}")
    foreach(layer IN LISTS arg_LAYERS)
        if(NOT layer IN_LIST QORGAN_MAY_LINK_${name})
            message(FATAL_ERROR "Layer '${name}' must not link layer '${layer}'.")
        endif()
        target_link_libraries(qorgan_${name} PUBLIC qorgan_${layer})
    endforeach()
    foreach(library IN LISTS arg_PUBLIC arg_PRIVATE)
        if(library MATCHES "^qorgan_")
            message(FATAL_ERROR "Layer '${name}': name the layers it links under LAYERS.")
        endif()
    endforeach()
    target_link_libraries(qorgan_${name} PUBLIC ${arg_PUBLIC} PRIVATE qorgan_flags ${arg_PRIVATE})
    target_precompile_headers(qorgan_${name} PRIVATE "${CMAKE_SOURCE_DIR}/cmake/precompiled.h")
endfunction()

# qorgan_tests(<layer> [PRIVATE <lib>...])
# One program for each tst_*.cpp of the current folder, linked with the layer and the test kit.
function(qorgan_tests layer)
    cmake_parse_arguments(arg "" "" "PRIVATE;ENVIRONMENT" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS tst_*.cpp)
    foreach(source IN LISTS sources)
        get_filename_component(test ${source} NAME_WE)
        set(target ${layer}_${test})
        add_executable(${target} ${source})
        target_link_libraries(${target} PRIVATE qorgan_flags qorgan_${layer} qorgan_testkit
            Qt6::Test ${arg_PRIVATE})
        if(Qt6_VERSION VERSION_GREATER_EQUAL 6.5 AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
            # QTRY_VERIFY and its kin narrow a duration inside the macro of later Qt.
            target_compile_options(${target} PRIVATE -Wno-error=conversion)
        endif()
        target_compile_definitions(${target} PRIVATE
            QORGAN_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
            QORGAN_BINARY_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
        set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
        add_test(NAME ${layer}/${test} COMMAND ${target})
        set_tests_properties(${layer}/${test} PROPERTIES ENVIRONMENT "${arg_ENVIRONMENT}")
        # Tests that take their counts from the soak are what script/soak runs in full, with a time
        # limit of its own: one that is set here would outweigh it.
        file(STRINGS ${source} counted REGEX "#include \"testkit/Soak.h\"")
        if(counted)
            set_tests_properties(${layer}/${test} PROPERTIES LABELS reliability)
        else()
            set_tests_properties(${layer}/${test} PROPERTIES TIMEOUT 300)
        endif()
    endforeach()
endfunction()
