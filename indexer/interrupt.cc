#include "indexer/interrupt.h"

namespace onrecord {
namespace {

// The one mutable global: a signal handler can reach nothing else.
volatile std::sig_atomic_t signal_seen = 0;

extern "C" void remember_signal(int) { signal_seen = 1; }

}  // namespace

Interrupt::Interrupt() {
    signal_seen = 0;
    struct sigaction action{};
    action.sa_handler = remember_signal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = static_cast<int>(SA_RESETHAND);  // and no SA_RESTART: a read that waits for input returns
    sigaction(SIGINT, &action, &old_int_);
    sigaction(SIGTERM, &action, &old_term_);
}

Interrupt::~Interrupt() {
    sigaction(SIGINT, &old_int_, nullptr);
    sigaction(SIGTERM, &old_term_, nullptr);
}

bool Interrupt::requested() const { return signal_seen != 0; }

}  // namespace onrecord
