// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "i18n/translations.h"
#include "theme/readingface.h"
#include "widgets/framewatch.h"
#include "window/mainwindow.h"
#include "window/quietstyle.h"
#include "window/session.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileDialog>
#include <QIcon>
#include <QMessageBox>
#include <QStyle>
#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <span>
#include <string_view>

using namespace Chancery;

namespace
{

constexpr int pictureDelay = 400; ///< milliseconds for panels that fill a moment after the page
const QString tellReadable = QStringLiteral("tell-readable"); ///< an option for tests/benchmarks/startup

void complain(const QString &sentence)
{
    const QByteArray bytes = sentence.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

/// Writes to standard output that the first frame with a document on its page has gone to the screen, which is what a
/// reader waits for: the monotonic clock, and the processor time spent, both in nanoseconds.
void tellFirstSight(App::MainWindow &window)
{
    const auto tell = [] {
        const std::chrono::nanoseconds now = std::chrono::steady_clock::now().time_since_epoch();
        std::printf("readable %lld %.0f\n", static_cast<long long>(now.count()),
                    double(std::clock()) / CLOCKS_PER_SEC * 1e9);
        std::fflush(stdout);
    };
    auto *watch = new App::FrameWatch(window.desk()->page()->viewport());
    watch->next(tell, [desk = window.desk()] { return desk->record() != nullptr; });
}

enum class Told { Nothing, FirstSight };

/// One window on one library; replaced as a pair when the reader opens another library.
class Program : public QObject
{
    Q_DECLARE_TR_FUNCTIONS(Chancery::App::Program)
public:
    explicit Program(Told told)
        : m_told(told)
    {
    }
    bool open(const QString &file, const Location &location, OpenMode mode)
    {
        auto library = Library::open(file, mode);
        if (!library) {
            complain(library.error().message);
            QMessageBox::critical(m_window.get(), QApplication::applicationDisplayName(),
                                  library.error().message);
            return false;
        }
        m_window.reset();
        m_library = std::move(*library);
        m_window = std::make_unique<App::MainWindow>(*m_library);
        // Queued: the window that asks is the one that goes.
        connect(m_window.get(), &App::MainWindow::openLibraryRequested, this, &Program::chooseLibrary,
                Qt::QueuedConnection);
        if (m_told == Told::FirstSight) {
            tellFirstSight(*m_window);
        }
        m_window->start(location);
        m_window->show();
        return true;
    }
    App::MainWindow *window()
    {
        return m_window.get();
    }

private:
    void chooseLibrary()
    {
        const QString file = QFileDialog::getOpenFileName(m_window.get(), tr("Open Library"), {},
                                                          tr("Libraries (*.chancery)"));
        if (!file.isEmpty()) {
            open(file, {}, OpenMode::OpenExisting);
        }
    }

    Told m_told;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<App::MainWindow> m_window;
};

/// Saves a picture of the window once its document stands, and ends the program.
void pictureAndQuit(App::MainWindow &window, const QString &file, const QSize &size)
{
    window.resize(size);
    const auto take = [&window, file] {
        const bool saved = window.grab().save(file, "PNG");
        if (!saved) {
            complain(App::MainWindow::tr("The picture %1 could not be written.").arg(file));
        }
        QApplication::exit(saved ? 0 : 1);
    };
    const auto takeSoon = [&window, take] { QTimer::singleShot(pictureDelay, &window, take); };
    // A document that was read before the event loop began has already been shown.
    if (window.desk()->record()) {
        takeSoon();
    } else {
        QObject::connect(&window, &App::MainWindow::shown, &window, takeSoon, Qt::SingleShotConnection);
    }
}

/// "1400x900"; invalid for anything else.
QSize sizeFrom(const QString &text)
{
    const QStringList parts = text.split(u'x');
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

/// What the program can be started with.
void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(App::MainWindow::tr("An explorer for historical documents."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("location"),
                                 App::MainWindow::tr("Where to open: volume#id, or a chancery: location."),
                                 QStringLiteral("[LOCATION]"));
    parser.addOption({QStringLiteral("library"),
                      App::MainWindow::tr("The library file; your own where not given."),
                      QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("screenshot"),
                      App::MainWindow::tr("Draw the window, save it as PNG and end."),
                      QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("size"),
                      App::MainWindow::tr("Size of the window in a screenshot, such as 1400x900."),
                      QStringLiteral("WxH"), QStringLiteral("1400x900")});
    QCommandLineOption toBenchmark(tellReadable);
    toBenchmark.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(toBenchmark);
    parser.addOption({QStringLiteral("appearance"),
                      App::MainWindow::tr("How to show the windows this time: desktop, light or dark."),
                      QStringLiteral("HOW")});
}

/// What only prints needs no screen, and is asked for where there is none.
void doWithoutScreen(std::span<char *const> arguments)
{
    const auto onlyPrints = [](std::string_view argument) {
        return argument == "--help" || argument == "-h" || argument == "--help-all" || argument == "--version"
            || argument == "-v";
    };
    if (std::ranges::any_of(arguments, onlyPrints) && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
}

} // namespace

int main(int argc, char *argv[])
{
    doWithoutScreen({argv, size_t(argc)});
    QApplication application(argc, argv);
    QApplication::setOrganizationDomain(QStringLiteral("chancery.org"));
    QApplication::setApplicationName(QStringLiteral("chancery"));
    QApplication::setApplicationDisplayName(QStringLiteral("Chancery"));
    QApplication::setApplicationVersion(QStringLiteral(CHANCERY_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.chancery.Chancery"));
    App::installTranslations();

    QCommandLineParser parser;
    describe(parser);
    parser.process(application);

    Location location;
    if (const QStringList places = parser.positionalArguments(); !places.isEmpty()) {
        location = Location::fromString(places.first());
        if (!location.isValid() || places.size() > 1) {
            complain(App::MainWindow::tr(
                         "“%1” is no place in a library: write volume#id, such as frus1961-63v11#d223.")
                         .arg(places.join(u' ')));
            return 2;
        }
    }
    const auto appearance = parser.isSet(QStringLiteral("appearance"))
        ? fromName<App::Appearance>(parser.value(QStringLiteral("appearance")))
        : std::optional(App::Session::appearance());
    if (!appearance) {
        complain(App::MainWindow::tr("“%1” is no appearance: write desktop, light or dark.")
                     .arg(parser.value(QStringLiteral("appearance"))));
        return 2;
    }
    const QSize size = sizeFrom(parser.value(QStringLiteral("size")));
    if (size.isEmpty()) {
        complain(App::MainWindow::tr("“%1” is no size: write width and height, such as 1400x900.")
                     .arg(parser.value(QStringLiteral("size"))));
        return 2;
    }
    App::useQuietStyle();
    App::setAppearance(*appearance);
    const QString file = parser.isSet(QStringLiteral("library")) ? parser.value(QStringLiteral("library"))
                                                                 : Library::defaultFile();
    // The fonts of the system are gone through once, which takes about as long as opening the library.
    const QFuture<QString> fonts = QtConcurrent::run(App::readingFamily);
    Program program(parser.isSet(tellReadable) ? Told::FirstSight : Told::Nothing);
    if (!program.open(file, location, OpenMode::CreateIfMissing)) {
        return 1;
    }
    if (parser.isSet(QStringLiteral("screenshot"))) {
        pictureAndQuit(*program.window(), parser.value(QStringLiteral("screenshot")), size);
    }
    return QApplication::exec();
}
