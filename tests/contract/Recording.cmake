# SPDX-License-Identifier: Apache-2.0
# What the tests say to qorgan-bank is recorded and then held against the contract by the tests of
# this folder (docs/bank-api.md, "Held against the contract").
set(QORGAN_EXCHANGES "${CMAKE_BINARY_DIR}/exchanges")

set(oldest_node 18)
set(found_node "none")
find_program(QORGAN_NODE node)
if(QORGAN_NODE)
    execute_process(COMMAND "${QORGAN_NODE}" --version OUTPUT_VARIABLE found_node
        OUTPUT_STRIP_TRAILING_WHITESPACE)
endif()
string(REGEX MATCH "^v([0-9]+)" node_is_known "${found_node}")
set(QORGAN_CONTRACT_CHECKED OFF)
if(NOT node_is_known OR CMAKE_MATCH_1 LESS oldest_node)
    message(NOTICE "The tests contract/ are left out: they need node ${oldest_node}, "
        "found: ${found_node}")
elseif(NOT EXISTS "${CMAKE_CURRENT_LIST_DIR}/node_modules/.package-lock.json")
    message(NOTICE "The tests contract/ are left out: script/bootstrap installs their packages")
else()
    set(QORGAN_CONTRACT_CHECKED ON)
endif()

# qorgan_record_exchanges(<sender> [test...])
# Records what the named tests of the current folder say, or all of them. The sender is "client"
# when Qorgan's own code asks, "sandbox" when a test of the bank does.
function(qorgan_record_exchanges sender)
    if(NOT QORGAN_CONTRACT_CHECKED)
        return()
    endif()
    set(tests ${ARGN})
    if(NOT tests)
        get_property(tests DIRECTORY PROPERTY TESTS)
    endif()
    set_property(TEST ${tests} APPEND PROPERTY ENVIRONMENT
        "QORGAN_EXCHANGES=${QORGAN_EXCHANGES}/${sender}")
    set_property(TEST ${tests} APPEND PROPERTY FIXTURES_REQUIRED exchanges)
    set_property(TEST ${tests} APPEND PROPERTY FIXTURES_SETUP recorded)
endfunction()
