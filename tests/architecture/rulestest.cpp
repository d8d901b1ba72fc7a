// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every rule, tried on a text made to break it and on one that does not.

#include "rules.h"

#include "support/testsupport.h"

#include <catch2/catch_test_macros.hpp>

using namespace Architecture;

namespace
{

SourceFile file(const char *path, const char *text)
{
    return {QString::fromUtf8(path), QString::fromUtf8(text)};
}

} // namespace

TEST_CASE("A widget in the core is seen, a class of Qt Gui is none")
{
    CHECK(widgetsInCore(file("core/detect/a.cpp", "#include <QLabel>\n")).size() == 1);
    CHECK(widgetsInCore(file("core/detect/a.cpp", "# include <QtWidgets/QApplication>\n")).size() == 1);
    CHECK(widgetsInCore(file("core/export/a.cpp", "#include <QTextBlock>\n#include <QTextDocument>\n"))
              .isEmpty());
    CHECK(widgetsInCore(file("app/reader/a.cpp", "#include <QLabel>\n")).isEmpty());
}

TEST_CASE("SQLite outside the store is seen, as a header and as words")
{
    CHECK(sqliteOutsideStore(file("core/library/a.cpp", "#include <sqlite3.h>\n")).size() == 1);
    CHECK(sqliteOutsideStore(file("app/cli/a.cpp", "#include <SQLiteCpp/Database.h>\n")).size() == 1);
    CHECK(sqliteOutsideStore(file("core/store/a.cpp", "#include <sqlite3.h>\n")).isEmpty());
    CHECK(sqlInCode(file("core/store/a.cpp", "execute(\"SELECT id FROM person WHERE id = 1\");")).size()
          == 1);
    CHECK(sqlInCode(file("core/store/a.cpp", "execute(\"INSERT OR REPLACE INTO tag VALUES (1)\");")).size()
          == 1);
    CHECK(sqlInCode(file("core/store/a.cpp", "execute(\"UPDATE tag SET name = 1\");")).size() == 1);
    CHECK(sqlInCode(file("core/store/a.cpp", "execute(\"DELETE FROM tag \");")).size() == 1);
    CHECK(sqlInCode(file("core/store/a.cpp", "execute(\"PRAGMA foreign_keys = ON; BEGIN IMMEDIATE\");"))
              .isEmpty());
    CHECK(sqlInCode(file("app/window/a.cpp", "tr(\"Select words from the page, or delete from it\")"))
              .isEmpty());
}

TEST_CASE("A station that includes another is seen, the library may")
{
    CHECK(strangeStations(file("core/timeline/a.cpp", "#include \"store/rows.h\"\n")).size() == 1);
    CHECK(strangeStations(file("core/timeline/a.cpp", "#include \"../store/rows.h\"\n")).size() == 1);
    CHECK(strangeStations(
              file("core/timeline/a.cpp",
                   "#include \"model/event.h\"\n#include \"timeline/axis.h\"\n#include \"axis.h\"\n"))
              .isEmpty());
    CHECK(strangeStations(file("core/model/a.cpp", "#include \"store/rows.h\"\n")).size() == 1);
    CHECK(strangeStations(file("core/library/a.cpp", "#include \"store/rows.h\"\n")).isEmpty());
}

TEST_CASE("A file without its licence, or with too many lines, is seen")
{
    CHECK(missingLicence(
              file("app/a.cpp", "// SPDX-FileCopyrightText: 2026 Somebody\n#include <QString>\nint a;\n"))
              .size()
          == 1);
    CHECK(
        missingLicence(
            file(
                "app/a.cpp",
                "// SPDX-FileCopyrightText: 2026 Somebody\n// SPDX-License-Identifier: GPL-3.0-or-later\n\n"))
            .isEmpty());
    CHECK(tooLong({QStringLiteral("app/a.cpp"), QString(601, u'\n')}).size() == 1);
    CHECK(tooLong({QStringLiteral("app/a.cpp"), QString(600, u'\n')}).isEmpty());
}

TEST_CASE("A test that speaks another framework or has a bare name is seen")
{
    const QString foreign = QStringLiteral("Q") + QStringLiteral("COMPARE(a, b);");
    CHECK(otherTestMacros({QStringLiteral("tests/core/a.cpp"), foreign}).size() == 1);
    CHECK(otherTestMacros(file("tests/core/a.cpp", "CHECK(a == b);")).isEmpty());
    CHECK(bareTestNames(file("tests/core/a.cpp", "TEST_CASE(\"parsing\")\n")).size() == 1);
    CHECK(bareTestNames(file("tests/core/a.cpp", "TEST_CASE(\"It reads a \\\"date\\\".\")\n")).size() == 1);
    CHECK(bareTestNames(file("tests/core/a.cpp", "TEST_CASE(\"A date is read as printed\")\n")).isEmpty());
}

TEST_CASE("A query with two statements, a bad name or no use is seen")
{
    CHECK(notOneStatement(file("db/queries/store/a.sql", "-- Two.\nSELECT 1;\nSELECT 2;\n")).size() == 1);
    CHECK(notOneStatement(file("db/queries/store/a.sql", "-- None; only words.\n")).size() == 1);
    CHECK(notOneStatement(file("db/queries/store/a.sql", "-- One; really.\nSELECT ';';\n")).isEmpty());
    CHECK(badQueryName(file("db/queries/store/allTags.sql", "")).size() == 1);
    CHECK(badQueryName(file("db/queries/store/all_tags.sql", "")).isEmpty());
    CHECK(unusedQuery(file("db/queries/store/tags.sql", ""), QStringLiteral("query(\"all_tags\")")).size()
          == 1);
    CHECK(unusedQuery(file("db/queries/store/tags.sql", ""), QStringLiteral("query(\"tags\")")).isEmpty());
}

TEST_CASE("A table or column that the page about the library file leaves out is seen")
{
    const QString schema = QStringLiteral(
        "CREATE TABLE box (\n    id    INTEGER PRIMARY KEY,\n    name  TEXT,\n    lid   INTEGER\n) STRICT;\n"
        "CREATE TABLE paper (\n    box_id INTEGER REFERENCES box (id),\n    CHECK (box_id > 0)\n) STRICT;\n"
        "ALTER TABLE paper ADD COLUMN weight REAL;\n"
        "CREATE VIEW heavy AS SELECT 1;\n");
    const QString page =
        QStringLiteral("Everywhere: `id`.\n\n| `box` | `name` and `lid` |\n| `paper` | `weight` |\n\n"
                       "And `heavy`.\n");
    CHECK(unexplained(schema, page) == QStringList());
    CHECK(unexplained(schema, QString(page).remove(QStringLiteral(" and `lid`")))
          == QStringList{QStringLiteral("box.lid")});
    CHECK(unexplained(schema, QString(page).replace(QStringLiteral("`weight`"), QStringLiteral("`name`")))
          == QStringList{QStringLiteral("paper.weight")});
    CHECK(unexplained(schema, QString(page).replace(QStringLiteral("`box`"), QStringLiteral("a box")))
          == QStringList{QStringLiteral("box")});
    CHECK(unexplained(schema, QString(page).remove(QStringLiteral("`heavy`")))
          == QStringList{QStringLiteral("heavy")});
}
