// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "i18n/translations.h"

#include <CLI/CLI.hpp>

#include <QGuiApplication>

#include <functional>

using namespace Chancery;
using namespace Chancery::Cli;

namespace
{

/// Everything the arguments can say; CLI11 fills it in.
struct Arguments {
    std::string library;
    bool json = false;
    std::string document;
    std::string text;
    std::vector<std::string> paths;
    int limit = 50;
    int offset = 0;
    bool facets = false;
    bool textOnly = false;
    bool details = false;
    bool list = false;
    bool refresh = false;
    bool force = false;
    bool excerptsOnly = false;
    int contextSentences = 0;
    std::string quote, prefix, suffix, note, tag, colour, kind, format, citation, file, sort, context;
    std::vector<std::string> tags;

    [[nodiscard]] Output output() const
    {
        return json ? Output::Json : Output::Text;
    }
    [[nodiscard]] DocumentKey key() const
    {
        return DocumentKey::fromString(QString::fromStdString(document));
    }
};

using Command = std::function<Exit(Library &)>;

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

QStringList list(const std::vector<std::string> &values)
{
    QStringList result;
    for (const std::string &value : values) {
        result << text(value);
    }
    return result;
}

/// A document is written `volume#id`; anything else is wrong usage, before any library is opened.
std::string isDocument(const std::string &value)
{
    return DocumentKey::fromString(text(value)).isValid()
        ? std::string()
        : "“" + value + "” is no document: write volume#id, such as frus1961-63v11#d223";
}

void addVolumes(CLI::App &app, Arguments &a, Command &command)
{
    app.add_subcommand("info", "how much the library holds")->callback([&] {
        command = [&](Library &l) { return info(l, a.output()); };
    });

    auto *importing = app.add_subcommand("import", "take TEI volumes in");
    importing->add_option("PATH", a.paths, "files, or folders of files")->required();
    importing->add_flag("--details", a.details, "tell what was not understood, and where");
    importing->callback([&] {
        command = [&](Library &l) { return importVolumes(l, list(a.paths), a.details, a.output()); };
    });

    auto *fetching =
        app.add_subcommand("download", "fetch volumes from the Office of the Historian and take them in");
    auto *wanted = fetching->add_option("VOLUME", a.paths, "ids, such as frus1961-63v06");
    auto *listing = fetching->add_flag("--list", a.list, "print which volumes there are, as known here");
    listing->excludes(wanted);
    fetching->add_flag("--refresh", a.refresh, "ask the repository for its list first");
    fetching->add_option("--from", a.text, "another place: a folder with the files and a listing.json");
    fetching->add_flag("--details", a.details, "tell what was not understood, and where");
    fetching->callback([&] {
        if (a.paths.empty() && !a.list) {
            throw CLI::RequiredError("VOLUME or --list");
        }
        command = [&](Library &l) {
            return download(l, {list(a.paths), text(a.text), a.list, a.refresh, a.details}, a.output());
        };
    });

    auto *reporting = app.add_subcommand("import-report", "what an import read and did not read");
    reporting->add_option("VOLUME", a.text, "its id, such as frus1961-63v06")->required();
    reporting->callback(
        [&] { command = [&](Library &l) { return importReport(l, text(a.text), a.output()); }; });

    auto *removing = app.add_subcommand("remove", "take a volume out of the library");
    removing->add_option("VOLUME", a.text, "its id, such as frus1961-63v06")->required();
    removing->add_flag("--force", a.force, "even where your marks stand in it; they stay, without a place");
    removing->callback([&] {
        command = [&](Library &l) {
            return removeVolume(l, text(a.text), a.force ? MarkedVolume::Remove : MarkedVolume::Refuse,
                                a.output());
        };
    });
}

void addSearching(CLI::App &app, Arguments &a, Command &command)
{
    auto *searching = app.add_subcommand("search", "find documents");
    searching
        ->add_option(
            "QUERY", a.text,
            "words, \"phrases\", AND OR NOT NEAR, prefix*, =exact, in:notes in:mine, from: to: person: "
            "date:1962-10..1962-12 volume: kind: classification: tag:")
        ->required();
    searching->add_option("--sort", a.sort, "relevance, date, date-descending or place")
        ->check(CLI::IsMember({"relevance", "date", "date-descending", "place"}));
    searching->add_option("--kwic", a.context, "lines of keyword in context: as-found, left or right")
        ->check(CLI::IsMember({"as-found", "left", "right"}));
    searching->add_flag("--facets", a.facets, "exact counts by year, volume, person, kind, marking and tag");
    searching->add_option("--limit", a.limit, "at most so many documents, or lines")
        ->check(CLI::Range(1, 100'000));
    searching->add_option("--offset", a.offset, "pass so many over")->check(CLI::Range(0, 1'000'000));
    searching->callback([&] {
        command = [&](Library &l) {
            return search(l, {text(a.text), text(a.sort), text(a.context), a.limit, a.offset, a.facets},
                          a.output());
        };
    });
}

void addReading(CLI::App &app, Arguments &a, Command &command)
{
    auto *showing = app.add_subcommand("show", "print a document");
    showing->add_option("DOCUMENT", a.document)->required()->check(isDocument);
    showing->add_flag("--text", a.textOnly, "the passages of the body alone, a blank line between them");
    showing->callback(
        [&] { command = [&](Library &l) { return show(l, a.key(), a.textOnly, a.output()); }; });

    auto *referring = app.add_subcommand("references", "what a document cites and what cites it");
    referring->add_option("DOCUMENT", a.document)->required()->check(isDocument);
    referring->callback([&] { command = [&](Library &l) { return references(l, a.key(), a.output()); }; });

    auto *naming = app.add_subcommand("people", "persons of several volumes who may be one");
    naming->add_option("PERSON", a.document, "volume#id")->check(isDocument);
    naming->callback([&] { command = [&](Library &l) { return people(l, a.key(), a.output()); }; });

    auto *speaking = app.add_subcommand("speakers", "who speaks, who is silent, who is named");
    speaking->add_option("DOCUMENT", a.document)->required()->check(isDocument);
    speaking->callback([&] { command = [&](Library &l) { return speakers(l, a.key(), a.output()); }; });

    auto *dating = app.add_subcommand("timeline", "what happened when, of a document or of the library");
    dating->add_option("DOCUMENT", a.document)->check(isDocument);
    dating->callback([&] { command = [&](Library &l) { return timeline(l, a.key(), a.output()); }; });
}

void addMarking(CLI::App &app, Arguments &a, Command &command)
{
    auto *marking = app.add_subcommand("annotate", "mark words; prints the new id once it is on disk");
    marking->add_option("DOCUMENT", a.document)->required()->check(isDocument);
    marking->add_option("--quote", a.quote, "the words to mark")->required();
    marking->add_option("--prefix", a.prefix, "the words right before them, where they stand more than once");
    marking->add_option("--suffix", a.suffix, "the words right after them");
    marking->add_option("--note", a.note, "a note in Markdown");
    marking->add_option("--tag", a.tags, "a tag, Parent/Child for one under another; may be repeated");
    marking->add_option("--colour", a.colour, "yellow, green, blue, pink, orange or purple");
    marking->add_option("--kind", a.kind, "highlight, note, query, link, position or verdict");
    marking->callback([&] {
        command = [&](Library &l) {
            return annotate(l,
                            {a.key(), text(a.quote), text(a.prefix), text(a.suffix), text(a.note),
                             list(a.tags), text(a.colour), text(a.kind)},
                            a.output());
        };
    });

    for (const auto state : {PersonLinkState::Joined, PersonLinkState::Apart}) {
        const bool joins = state == PersonLinkState::Joined;
        auto *deciding = app.add_subcommand(joins ? "join" : "split",
                                            joins ? "say that two persons of two volumes are one"
                                                  : "say that they are two");
        deciding->add_option("ONE", a.document, "volume#id")->required()->check(isDocument);
        deciding->add_option("OTHER", a.text, "volume#id")->required()->check(isDocument);
        deciding->callback([&, state] {
            command = [&, state](Library &l) {
                return decideOnPersons(l, a.key(), DocumentKey::fromString(text(a.text)), state, a.output());
            };
        });
    }
}

void addWork(CLI::App &app, Arguments &a, Command &command)
{
    auto *listing = app.add_subcommand("annotations", "list marks and notes");
    listing->add_option("--document", a.document)->check(isDocument);
    listing->add_option("--tag", a.tag, "only those that bear this tag, or one under it");
    listing->callback(
        [&] { command = [&](Library &l) { return annotations(l, a.key(), text(a.tag), a.output()); }; });

    auto *exporting = app.add_subcommand("export", "write annotated excerpts, or a whole annotated document");
    exporting
        ->add_option("--format", a.format, "html, markdown, pdf, odt, csv, jsonld, ris, bibtex or csl-json")
        ->required();
    exporting->add_option("--document", a.document)->check(isDocument);
    exporting->add_option("--tag", a.tag, "only what bears this tag, or one under it");
    exporting->add_option("--citation", a.citation, "chicago-note, chicago-bibliography or short");
    exporting->add_option("--context", a.contextSentences, "sentences of context either side")
        ->check(CLI::Range(0, 9));
    exporting->add_flag("--excerpts", a.excerptsOnly, "with --document: its excerpts without the whole text");
    exporting->add_option("-o,--output", a.file, "the file to write")->required();
    exporting->callback([&] {
        command = [&](Library &l) {
            return exportTo(l,
                            {text(a.format), a.key(), text(a.tag), text(a.file), text(a.citation),
                             a.contextSentences, a.excerptsOnly},
                            a.output());
        };
    });
}

void addKeeping(CLI::App &app, Arguments &a, Command &command)
{
    auto *taking = app.add_subcommand("import-annotations", "take annotations in from W3C JSON-LD");
    taking->add_option("FILE", a.file)->required();
    taking->callback(
        [&] { command = [&](Library &l) { return importAnnotations(l, text(a.file), a.output()); }; });

    auto *saving = app.add_subcommand("backup", "copy the whole library");
    saving->add_option("FILE", a.file)->required();
    saving->callback([&] { command = [&](Library &l) { return backup(l, text(a.file), a.output()); }; });

    app.add_subcommand("check", "compare the library with its own rules")->callback([&] {
        command = [&](Library &l) { return check(l, a.output()); };
    });
}

} // namespace

int main(int argc, char *argv[])
{
    // PDF and ODT set type, which needs fonts but no screen.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QCoreApplication::setOrganizationDomain(QStringLiteral("chancery.org"));
    QCoreApplication::setApplicationName(QStringLiteral("chancery"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CHANCERY_VERSION));
    App::installTranslations();

    CLI::App app("Read, search, annotate and export historical documents.", "chancery-cli");
    app.set_version_flag("--version", CHANCERY_VERSION);
    app.require_subcommand(1);
    app.fallthrough();
    Arguments arguments;
    Command command;
    app.add_option("--library", arguments.library, "the library file; your own where not given");
    app.add_flag("--json", arguments.json, "answer in JSON");
    for (const auto add : {addVolumes, addSearching, addReading, addMarking, addWork, addKeeping}) {
        add(app, arguments, command);
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? int(Exit::Done) : int(Exit::WrongUsage);
    }

    const QString file = arguments.library.empty() ? Library::defaultFile() : text(arguments.library);
    auto library = Library::open(file);
    if (!library) {
        return int(fail(library.error()));
    }
    return int(command(**library));
}
