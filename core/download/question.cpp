// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "question.h"

#include "repository.h"

namespace Chancery::Download
{

namespace
{

constexpr int mostRedirects = 5;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

} // namespace

struct Question::State {
    Network &network;
    QString what;
    NetworkRequest request;
    Handlers handlers;
    std::unique_ptr<Exchange> exchange;
    int redirects = 0;
    bool isOver = false; ///< the asker wants nothing more of it, or has been told all
    bool isWanted = false; ///< what comes is the answer, not the page of an error or a redirect
};

Question::Question(Network &network, QString what, NetworkRequest request, Handlers handlers)
    : m_state(std::make_shared<State>(
          State{network, std::move(what), std::move(request), std::move(handlers), {}, 0, false, false}))
{
    // A forge answers no program that does not say what it is; and a range of packed bytes is none of the file's.
    m_state->request.headers.emplace_back("User-Agent", "Chancery/" CHANCERY_VERSION);
    m_state->request.headers.emplace_back("Accept-Encoding", "identity");
    ask(m_state);
}

Question::~Question()
{
    m_state->isOver = true;
    m_state->exchange.reset();
}

void Question::ask(const std::shared_ptr<State> &state)
{
    NetworkHandlers handlers;
    handlers.head = [state](const NetworkHead &head) {
        if (!state->isOver) {
            take(state, head);
        }
    };
    handlers.body = [state](QByteArrayView bytes) {
        if (!state->isOver && state->isWanted) {
            state->handlers.body(bytes);
        }
    };
    handlers.ended = [state](NetworkEnd how, const QString &detail) {
        if (!state->isOver) {
            end(state,
                how == NetworkEnd::Complete
                    ? std::nullopt
                    : std::optional(failureOf(how, state->what, state->request.url, detail)));
        }
    };
    state->isWanted = false;
    state->exchange = state->network.get(state->request, std::move(handlers));
}

void Question::take(const std::shared_ptr<State> &state, const NetworkHead &head)
{
    const QUrl &url = state->request.url;
    if (isRedirect(head.status)) {
        const QUrl next = url.resolved(QUrl::fromEncoded(head.location));
        if (!mayFollow(url, next)) {
            end(state, failureOf(Failure::Why::NotSecure, state->what, url, next.toString()));
        } else if (++state->redirects > mostRedirects) {
            end(state, failureOf(Failure::Why::ServerFault, state->what, url, next.toString()));
        } else {
            state->request.url = next;
            ask(state);
        }
        return;
    }
    constexpr int notThatRange = 416; // the asker knows what to make of it
    auto failure = head.status == notThatRange ? std::nullopt : failureOf(head, state->what, url);
    if (failure) {
        end(state, std::move(failure));
        return;
    }
    state->isWanted = true;
    state->handlers.head(head);
}

void Question::end(const std::shared_ptr<State> &state, std::optional<Failure> failure)
{
    state->isOver = true;
    state->exchange.reset();
    const auto ended = state->handlers.ended; // the question may go with the call
    ended(std::move(failure));
}

} // namespace Chancery::Download
