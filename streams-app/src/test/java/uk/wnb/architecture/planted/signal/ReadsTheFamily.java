package uk.wnb.architecture.planted.signal;

import uk.wnb.signal.View;

final class ReadsTheFamily {
  int count(View view) {
    return view.family().others().size();
  }
}
