------------------------------- MODULE MCKswapd -------------------------------
(* kswapd and two wakers; the protocol with a step out of place.               *)
EXTENDS Kswapd, TLC

(* The look at memory comes before kswapd is on its queue.                     *)
MCTest    == "test"
MCPrepare == "prepare"
MCSleep   == "sleep"
(* A waker may leave the queue's lock alone.                                   *)
MCNoLock  == TRUE

NeverAsleep == ~Asleep
===============================================================================
