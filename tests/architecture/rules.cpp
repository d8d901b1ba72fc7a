// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules.h"

#include "support/testsupport.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <map>

#include <catch2/catch_test_macros.hpp>

namespace Architecture
{

namespace
{

constexpr int longestFile = 600; ///< lines
constexpr int fewestWords = 3; ///< of a sentence

/// Capture 1: what is included, without its brackets or quotes.
QStringList includesOf(const SourceFile &file)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"),
                                            QRegularExpression::MultilineOption);
    QStringList included;
    for (const auto &match : include.globalMatch(file.text)) {
        included << match.captured(1);
    }
    return included;
}

QString breach(const SourceFile &file, const QString &words)
{
    return file.path + QStringLiteral(": ") + words;
}

/// "detect" for "core/detect/rules.cpp"; empty outside the core.
QString stationOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return parts.size() > 2 && parts[0] == QStringLiteral("core") ? parts[1] : QString();
}

} // namespace

std::vector<SourceFile> filesUnder(const QStringList &folders, const QStringList &endings)
{
    const QDir top(QStringLiteral(CHANCERY_SOURCE_DIR));
    QStringList patterns;
    for (const QString &ending : endings) {
        patterns << QString(QStringLiteral("*.") + ending);
    }
    std::vector<SourceFile> files;
    for (const QString &folder : folders) {
        INFO("folder " << folder.toStdString());
        const size_t before = files.size();
        QDirIterator entries(top.filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            QFile file(entries.next());
            INFO("file " << file.fileName().toStdString());
            REQUIRE(file.open(QIODevice::ReadOnly));
            files.push_back({top.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
        }
        REQUIRE(files.size() > before);
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

const std::vector<SourceFile> &sources()
{
    static const std::vector<SourceFile> files =
        filesUnder({QStringLiteral("app"), QStringLiteral("core"), QStringLiteral("tests")},
                   {QStringLiteral("cpp"), QStringLiteral("h")});
    return files;
}

const std::vector<SourceFile> &queries()
{
    static const std::vector<SourceFile> files =
        filesUnder({QStringLiteral("db/queries")}, {QStringLiteral("sql")});
    return files;
}

QStringList widgetsInCore(const SourceFile &file)
{
    // Headers of the Widgets module bear no mark of it: those that tempt most are named.
    static const QRegularExpression widgets(QStringLiteral(
        "^(QtWidgets(/.*)?|QtPrintSupport(/.*)?|QApplication|QFrame|QLabel|QMenu|QStyle|QToolTip|QCompleter|"
        "Q\\w*(Widget|Dialog|Button|BoxLayout|FormLayout|GridLayout|StackedLayout|LineEdit|TextEdit|Browser|"
        "SpinBox|ComboBox|MessageBox|GroupBox|MainWindow|ToolBar|StatusBar|MenuBar|ScrollBar|Splitter|"
        "TreeView|ListView|TableView|ItemView|Delegate|GraphicsView|GraphicsScene))$"));
    QStringList breaches;
    if (file.isUnder(u"core")) {
        for (const QString &included : includesOf(file)) {
            if (widgets.match(included).hasMatch()) {
                breaches << breach(file, QStringLiteral("the core includes ") + included);
            }
        }
    }
    return breaches;
}

QStringList sqliteOutsideStore(const SourceFile &file)
{
    QStringList breaches;
    if (file.isUnder(u"app") || (file.isUnder(u"core") && stationOf(file.path) != QStringLiteral("store"))) {
        for (const QString &included : includesOf(file)) {
            if (included.startsWith(QStringLiteral("sqlite"), Qt::CaseInsensitive)
                || included.startsWith(QStringLiteral("QSql"))
                || included.startsWith(QStringLiteral("QtSql"))) {
                breaches << breach(file, QStringLiteral("only core/store may include ") + included);
            }
        }
    }
    return breaches;
}

QStringList strangeStations(const SourceFile &file)
{
    const QString station = stationOf(file.path);
    QStringList breaches;
    if (station.isEmpty() || station == QStringLiteral("library")) {
        return breaches;
    }
    const QStringList stations =
        QDir(QStringLiteral(CHANCERY_SOURCE_DIR "/core")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &included : includesOf(file)) {
        const QString other = included.section(u'/', 0, -2);
        const bool climbs = included.contains(QStringLiteral("../"));
        const bool allowed = other == station || other == QStringLiteral("model");
        if (climbs || (stations.contains(other) && !allowed)) {
            breaches << breach(file, QStringLiteral("a station includes ") + included);
        }
    }
    return breaches;
}

QStringList sqlInCode(const SourceFile &file)
{
    // Case counts: "Delete from the list" is a sentence to a reader. Pragmas and BEGIN are the connection's own.
    static const QRegularExpression sql(
        QStringLiteral("\\b(SELECT\\s[^\"]*\\sFROM\\s|INSERT\\s+(OR\\s+\\w+\\s+)?INTO\\s|DELETE\\s+FROM\\s|"
                       "UPDATE\\s+\\w+\\s+SET\\s|CREATE\\s+(TABLE|INDEX|TRIGGER|VIEW)\\s)"));
    QStringList breaches;
    if (!file.isUnder(u"tests")) {
        for (const auto &match : sql.globalMatch(file.text)) {
            breaches << breach(file, QStringLiteral("SQL belongs in db: ") + match.captured());
        }
    }
    return breaches;
}

QStringList missingLicence(const SourceFile &file)
{
    const QStringList lines = file.text.split(u'\n');
    const bool has = lines.size() > 2 && lines[0].contains(QStringLiteral("SPDX-FileCopyrightText:"))
        && lines[1].contains(QStringLiteral("SPDX-License-Identifier: GPL-3.0-or-later"));
    return has ? QStringList()
               : QStringList(breach(file, QStringLiteral("does not begin with the two SPDX lines")));
}

QStringList tooLong(const SourceFile &file)
{
    const auto lines = file.text.count(u'\n');
    const bool counts = file.isUnder(u"app") || file.isUnder(u"core");
    return counts && lines > longestFile ? QStringList(breach(file, QStringLiteral("%1 lines").arg(lines)))
                                         : QStringList();
}

QStringList otherTestMacros(const SourceFile &file)
{
    // Qt's own macros return from the function quietly; Catch2 would then see a test that passed.
    static const QRegularExpression macro(
        QStringLiteral("\\bQ(COMPARE|VERIFY|TRY_COMPARE|TRY_VERIFY|FAIL|SKIP)\\w*\\s*\\("));
    QStringList breaches;
    if (file.isUnder(u"tests")) {
        for (const auto &match : macro.globalMatch(file.text)) {
            breaches << breach(file, QStringLiteral("not a macro of Catch2: ") + match.captured());
        }
    }
    return breaches;
}

QStringList testNames(const SourceFile &file)
{
    static const QRegularExpression name(QStringLiteral("^TEST_CASE\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\""),
                                         QRegularExpression::MultilineOption);
    QStringList names;
    if (file.isUnder(u"tests")) {
        for (const auto &match : name.globalMatch(file.text)) {
            names << match.captured(1).trimmed(); // a long name goes on in a second literal
        }
    }
    return names;
}

QStringList bareTestNames(const SourceFile &file)
{
    QStringList breaches;
    for (const QString &name : testNames(file)) {
        if (name.split(u' ', Qt::SkipEmptyParts).size() < fewestWords || name.endsWith(u'.')
            || name != name.simplified()) {
            breaches << breach(file, QStringLiteral("not a sentence without a full stop: ") + name);
        }
    }
    return breaches;
}

QStringList badQueryName(const SourceFile &query)
{
    static const QRegularExpression words(QStringLiteral("^[a-z]+(_[a-z]+)*$"));
    const QString name = QFileInfo(query.path).completeBaseName();
    return words.match(name).hasMatch()
        ? QStringList()
        : QStringList(breach(query, QStringLiteral("not lower case words with _ between")));
}

QStringList notOneStatement(const SourceFile &query)
{
    static const QRegularExpression comment(QStringLiteral("--[^\n]*"));
    static const QRegularExpression literal(QStringLiteral("'[^']*'"));
    const QString sql = QString(query.text).remove(comment).remove(literal).trimmed();
    const bool one = sql.endsWith(u';') && sql.count(u';') == 1 && sql.size() > 1;
    return one ? QStringList() : QStringList(breach(query, QStringLiteral("does not hold one statement")));
}

QStringList unusedQuery(const SourceFile &query, const QString &store)
{
    const QString name = QFileInfo(query.path).completeBaseName();
    return store.contains(QString(u'"' + name + u'"'))
        ? QStringList()
        : QStringList(breach(query, QStringLiteral("nothing in core/store uses it")));
}

QStringList unexplained(const QString &schema, const QString &page)
{
    static const QRegularExpression table(QStringLiteral("^CREATE TABLE (\\w+) \\((.*?)^\\)"),
                                          QRegularExpression::MultilineOption
                                              | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression column(QStringLiteral("^ +([a-z]\\w*) +(?:TEXT|INTEGER|REAL|BLOB)\\b"),
                                           QRegularExpression::MultilineOption);
    static const QRegularExpression added(QStringLiteral("^ALTER TABLE (\\w+) ADD COLUMN (\\w+)"),
                                          QRegularExpression::MultilineOption);
    static const QRegularExpression other(QStringLiteral("^CREATE (?:VIRTUAL TABLE|VIEW) (\\w+)"),
                                          QRegularExpression::MultilineOption);
    std::map<QString, QStringList> tables;
    for (const auto &match : table.globalMatch(schema)) {
        QStringList &columns = tables[match.captured(1)];
        for (const auto &each : column.globalMatch(match.captured(2))) {
            columns << each.captured(1);
        }
    }
    for (const auto &match : added.globalMatch(schema)) {
        tables[match.captured(1)] << match.captured(2);
    }
    const auto names = [](const QString &text, const QString &name) {
        return text.contains(QString(u'`' + name + u'`'));
    };
    const QString common = page.left(page.indexOf(QStringLiteral("\n| `")));
    QStringList missing;
    for (const auto &[name, columns] : tables) {
        const qsizetype start = page.indexOf(QString(QStringLiteral("\n| `") + name + QStringLiteral("` |")));
        if (start < 0) {
            missing << name;
            continue;
        }
        const QString row = page.mid(start + 1, page.indexOf(u'\n', start + 1) - start - 1);
        for (const QString &each : columns) {
            const bool pointsToRow = each.endsWith(QStringLiteral("_id")) && tables.contains(each.chopped(3));
            if (!pointsToRow && !names(row, each) && !names(common, each)) {
                missing << QString(name + u'.' + each);
            }
        }
    }
    for (const auto &match : other.globalMatch(schema)) {
        if (!names(page, match.captured(1))) {
            missing << match.captured(1);
        }
    }
    return missing;
}

} // namespace Architecture
