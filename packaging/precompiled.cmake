# SPDX-FileCopyrightText: 2026 The Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# What nearly every file includes of Qt and the standard library is parsed once for each folder below and not in every
# file, which takes a build from scratch from some twenty minutes of two cores to a few. Only outside headers are here: ours
# change, and would then have everything compiled anew. Every file still includes what it uses; clang-tidy reads them
# without this (and -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON builds them so).
#
# Not unity builds: files keep helpers of the same name in anonymous namespaces.

set(chancery_std_headers <algorithm> <array> <cmath> <expected> <functional> <map> <memory> <optional> <ranges> <span> <vector>)
set(chancery_core_headers ${chancery_std_headers}
    <QCoreApplication> <QDateTime> <QDir> <QFile> <QFuture> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QLocale> <QMap>
    <QRegularExpression> <QSet> <QString> <QStringList> <QTimeZone> <QTimer> <QUuid>)
set(chancery_app_headers ${chancery_core_headers}
    <QAction> <QApplication> <QBoxLayout> <QComboBox> <QDialog> <QFontMetricsF> <QIcon> <QKeyEvent> <QLabel> <QLineEdit>
    <QListView> <QMenu> <QPainter> <QPainterPath> <QScrollBar> <QSortFilterProxyModel> <QStyledItemDelegate> <QTextBlock>
    <QTextBrowser> <QTextDocument> <QTextLayout> <QToolButton>)
set(chancery_test_headers <catch2/catch_test_macros.hpp> <QTemporaryDir>)

# A target that only carries the headers; the ones that use them are compiled with the same options.
function(chancery_carrier name)
    cmake_parse_arguments(arg "" "" "LIBRARIES;HEADERS" ${ARGN})
    # CMake wants a source, and -Wpedantic wants something in it.
    file(CONFIGURE OUTPUT ${name}.cpp CONTENT "namespace Chancery {}\n")
    add_library(${name} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    target_link_libraries(${name} PRIVATE ${arg_LIBRARIES})
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()

function(chancery_targets_below folder result)
    get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
    get_property(parts DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
    foreach(part IN LISTS parts)
        chancery_targets_below(${part} below)
        list(APPEND targets ${below})
    endforeach()
    set(${result} ${targets} PARENT_SCOPE)
endfunction()

function(chancery_precompile folder plain widgets)
    chancery_targets_below(${PROJECT_SOURCE_DIR}/${folder} targets)
    foreach(target IN LISTS targets)
        get_target_property(type ${target} TYPE)
        get_target_property(libraries ${target} LINK_LIBRARIES)
        if(NOT type MATCHES "^(STATIC_LIBRARY|EXECUTABLE)$")
            continue()
        endif()
        # An executable's own -fPIE would part it from what was compiled for libraries.
        target_compile_options(${target} PRIVATE -fPIC)
        if(libraries MATCHES "Widgets|chancery_app")
            target_precompile_headers(${target} REUSE_FROM ${widgets})
        else()
            target_precompile_headers(${target} REUSE_FROM ${plain})
        endif()
    endforeach()
endfunction()

chancery_carrier(chancery_precompiled_core LIBRARIES Qt6::Core HEADERS ${chancery_core_headers})
chancery_carrier(chancery_precompiled_app LIBRARIES Qt6::Widgets HEADERS ${chancery_app_headers})
chancery_precompile(core chancery_precompiled_core chancery_precompiled_app)
chancery_precompile(app chancery_precompiled_core chancery_precompiled_app)
if(CHANCERY_BUILD_TESTS)
    chancery_carrier(chancery_precompiled_tests
        LIBRARIES Qt6::Core Catch2::Catch2 HEADERS ${chancery_core_headers} ${chancery_test_headers})
    chancery_carrier(chancery_precompiled_apptests
        LIBRARIES Qt6::Widgets Catch2::Catch2 HEADERS ${chancery_app_headers} ${chancery_test_headers})
    chancery_precompile(tests chancery_precompiled_tests chancery_precompiled_apptests)
endif()
